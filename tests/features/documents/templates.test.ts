import '#app/features/documents/events.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { isValid, textOf } from '#app/features/documents/content/json.ts';
import { currentContent } from '#app/features/documents/sync/current.server.ts';
import { BUILT_IN } from '#app/features/documents/templates/built-in.ts';
import { archiveTemplate } from '#app/features/documents/templates/commands/archive-template.server.ts';
import { saveTemplate } from '#app/features/documents/templates/commands/save-template.server.ts';
import { startFrom, templatesOfGroup } from '#app/features/documents/templates/queries.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { LANGUAGES } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';

let cast: Cast;
const t = translator('pl');

beforeAll(async () => {
  cast = await makeCast();
});

describe('built-in templates', () => {
  it.each(LANGUAGES.flatMap((language) => BUILT_IN.map((name) => [language, name] as const)))(
    'in %s, "%s" is a document of the schema with every word translated',
    async (language, name) => {
      const { content } = await startFrom(cast.librarian, cast.groupId, name, translator(language));
      expect(isValid(content)).toBe(true);
      expect(textOf(content)).not.toMatch(/\w+\.\w+\.(heading|hint)|columns\./);
      expect(textOf(content).length > 0).toBe(name !== 'blank');
    },
  );

  it('make documents of their kind, whose blocks have ids of their own', async () => {
    const { kind, content } = await startFrom(cast.librarian, cast.groupId, 'letter', t);
    const id = await createDocument(cast.librarian, cast.groupId, { title: 'List' }, content, kind);
    expect(await db.document.findUnique({ where: { id }, select: { kind: true } })).toEqual({
      kind: 'letter',
    });
    const task = (await currentContent(id)).content?.find((node) => node.type === 'task');
    expect(task?.attrs?.id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a group’s own template', () => {
  it('starts new documents with its text and other block ids, until it is archived', async () => {
    const { content } = await startFrom(cast.librarian, cast.groupId, 'solution', t);
    const source = await createDocument(cast.librarian, cast.groupId, { title: 'Źródło' }, content);
    await saveTemplate(cast.librarian, source, { title: 'Nasz wzór' });
    const [own] = await templatesOfGroup(cast.observer, cast.groupId);
    expect(own).toMatchObject({ title: 'Nasz wzór', kind: 'solution', canArchive: false });

    const start = await startFrom(cast.neighbour, cast.groupId, own?.id ?? '', t);
    const copy = await createDocument(cast.neighbour, cast.groupId, { title: 'Kopia' }, start.content);
    const [one, two] = [await currentContent(source), await currentContent(copy)];
    expect(textOf(two)).toBe(textOf(one));
    const ids = (content: typeof one) => content.content?.flatMap((node) => node.attrs?.id ?? []) ?? [];
    expect(ids(two).filter((id) => ids(one).includes(id))).toEqual([]);

    await archiveTemplate(cast.facilitator, own?.id ?? '');
    expect(await templatesOfGroup(cast.librarian, cast.groupId)).toEqual([]);
    await expect(startFrom(cast.librarian, cast.groupId, own?.id ?? '', t)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is nobody’s outside of the group', async () => {
    const source = await createDocument(cast.librarian, cast.groupId, { title: 'Źródło' });
    await saveTemplate(cast.librarian, source, { title: 'Tylko nasz' });
    const [own] = await templatesOfGroup(cast.librarian, cast.groupId);
    expect(await templatesOfGroup(cast.outsider, cast.groupId)).toEqual([]);
    await expect(startFrom(cast.outsider, cast.groupId, own?.id ?? '', t)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(archiveTemplate(cast.outsider, own?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });
});
