import { Refusal } from '../refusal.ts';
import type { Package } from './zip.ts';

/** All that a text needs. Macros, controls, embedded files, fonts, templates and settings are not even unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(document\d*|footnotes|endnotes)\.xml\.rels)$/;
const RELATION = /<(?:\w+:)?Relationship\b(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** The parts of a DOCX that its text stands in, as XML; nothing in them leads out of the file but links to click. */
export function neededParts(file: Package): Map<string, string> {
  const types = file.read('[Content_Types].xml');
  if (!types) throw new Refusal(file.names.includes('mimetype') ? 'odt' : 'notDocx');
  if (!/wordprocessingml|ms-word/.test(Buffer.from(types).toString('latin1'))) throw new Refusal('notDocx');
  const parts = new Map<string, string>([['[Content_Types].xml', asXml(types)]]);
  for (const name of file.names) {
    if (parts.has(name) || !NEEDED.test(name)) continue;
    const xml = asXml(file.read(name) ?? new Uint8Array());
    parts.set(name, name.endsWith('.rels') ? xml.replace(RELATION, inward) : xml);
  }
  if (![...parts.keys()].some((name) => name.startsWith('word/document'))) throw new Refusal('notDocx');
  return parts;
}

/** How many relationships of these parts load something from elsewhere when the file is opened. */
export function outwardIn(xml: string): number {
  return (xml.match(RELATION) ?? []).filter(isOutward).length;
}

/** What points out of the file points to nothing in it: whoever refers to it must still find it. */
function inward(relation: string): string {
  if (!isOutward(relation)) return relation;
  return relation
    .replace(/TargetMode\s*=\s*("[^"]*"|'[^']*')/i, '')
    .replace(/\bTarget\s*=\s*("[^"]*"|'[^']*')/, 'Target="left-out.png"');
}

function isOutward(relation: string): boolean {
  return /TargetMode\s*=\s*["']External/i.test(relation) && !/relationships\/hyperlink["']/i.test(relation);
}

/** Office files are UTF-8 and have no entities of their own: whatever has is meant to do harm. */
export function asXml(bytes: Uint8Array): string {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('broken');
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal('broken');
  return xml;
}
