import { decode } from './decode.ts';
import { docxToHtml } from './docx/docx.ts';
import { finish } from './finish.ts';
import { readHtml } from './html/html.ts';
import { type Losses, Tally } from './losses.ts';
import { proposeTitle, withoutTitle } from './propose-title.ts';
import { isPackage, kindOfText, type Source } from './recognise.ts';
import { Refusal } from './refusal.ts';
import { markdownToHtml } from './text/markdown.ts';
import { readPlain } from './text/plain.ts';

export interface Given {
  bytes: Uint8Array;
  /** As its sender named it. */
  name: string;
  /** What its sender calls the document; nothing: what the file calls itself. */
  title: string;
}

export interface Converted {
  /** The update that the new document begins with. */
  update: Uint8Array;
  title: string;
  source: Source;
  /** Of a text; null for a DOCX. */
  encoding: string | null;
  losses: Losses;
}

export type Answer = Converted | { refused: Refusal['reason']; values: Record<string, number> };

/** A file as a document's beginning, or why not. Runs in a thread of its own: nothing here may need the server. */
export async function convert(given: Given): Promise<Answer> {
  try {
    return await read(given);
  } catch (error) {
    // Something stands in itself so often that walking it ran out of stack.
    const told = error instanceof RangeError ? new Refusal('deep') : error;
    if (!(told instanceof Refusal)) throw told;
    return { refused: told.reason, values: told.values };
  }
}

async function read({ bytes, name, title: given }: Given): Promise<Converted> {
  const tally = new Tally();
  const text = isPackage(bytes) ? null : decode(bytes);
  const source = text ? kindOfText(text.text, name) : 'docx';
  const html = { docx: () => docxToHtml(bytes, tally), html: bare, markdown: markdownToHtml, text: () => '' }[
    source
  ];
  const page =
    source === 'text'
      ? { content: readPlain(text?.text ?? ''), title: '' }
      : readHtml(await html(text?.text ?? ''), tally);
  const title = given || proposeTitle(page.content, page.title, name);
  const update = finish(withoutTitle(page.content, title));
  return { update, title, source, encoding: text?.encoding ?? null, losses: tally.losses };
}

const bare = (text: string): string => text;
