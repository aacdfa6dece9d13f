import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = { [key: string]: string | Messages };

const PLURAL = /_(zero|one|two|few|many|other)$/;
const FORMS = {
  pl: ['few', 'many', 'one', 'other'],
  uk: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const read = (folder: string, language: string) =>
  flatten(JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Messages);
const withoutForms = (keys: Iterable<string>) =>
  [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].sort();
const variables = (text: string) =>
  [...new Set([...text.matchAll(/{{\s*([\w.]+)/g)].map(([, name]) => name))].sort();

const folders = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)messages$/.test(path) && !path.startsWith('platform/'))
  .map((path) => `app/${path}`);

describe.each(folders)('the words of %s', (folder) => {
  const polish = read(folder, 'pl');

  it.each(['en', 'uk'] as const)('%s has exactly the Polish keys', (language) => {
    expect(withoutForms(read(folder, language).keys())).toEqual(withoutForms(polish.keys()));
  });

  it.each(['pl', 'en', 'uk'] as const)('%s has every plural form and no empty text', (language) => {
    const messages = read(folder, language);
    const plurals = new Map<string, string[]>();
    for (const [key, text] of messages) {
      expect(text.trim(), key).not.toBe('');
      const form = PLURAL.exec(key)?.[1];
      const stem = key.replace(PLURAL, '');
      if (form) plurals.set(stem, [...(plurals.get(stem) ?? []), form].sort());
    }
    for (const [stem, forms] of plurals) expect(forms, stem).toEqual(FORMS[language]);
  });

  it.each(['en', 'uk'] as const)('%s uses the variables of the Polish text', (language) => {
    for (const [key, text] of read(folder, language)) {
      const source = polish.get(key) ?? polish.get(key.replace(PLURAL, '_other')) ?? '';
      expect(variables(text), key).toEqual(variables(source));
    }
  });
});
