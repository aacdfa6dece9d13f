import type { JSONContent } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { fitToSchema } from './json.ts';
import { schema } from './schema.ts';
import { FRAGMENT } from './version.ts';

/** The one update that writes a document's first content: made once, by the server, never by a client. */
export function firstUpdate(content: JSONContent): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(schema, fitToSchema(content), doc.getXmlFragment(FRAGMENT));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update as Uint8Array<ArrayBuffer>;
}
