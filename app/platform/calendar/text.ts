// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 3.1 forbids them
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ADDRESS = /^[^\s"<>()[\]\\,;:@]+@[^\s"'<>()[\]\\,;:@]+$/;

/** Text as a value: line breaks stay (the generator escapes them), other control characters go. */
export function plain(text: string): string {
  return text.replace(CONTROLS, '').replace(HALF_PAIRS, '').trim();
}

/** Text on one line. */
export function line(text: string): string {
  return plain(text).replace(/\s+/g, ' ');
}

/** Text as a quoted parameter: RFC 5545 3.2 has no way to write a double quote or a line break there. */
export function quotable(text: string): string {
  return line(text).replace(/"/g, "'").replace(/\\/g, '/');
}

/** An absolute URL that survives the generator's text escaping. Throws on anything else. */
export function link(text: string): string {
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new Error('A calendar links to http or https only');
  return url.href.replace(/,/g, '%2C').replace(/;/g, '%3B').replace(/\\/g, '%5C');
}

/** A bare e-mail address. Throws on anything that could open another property. */
export function address(text: string): string {
  if (!ADDRESS.test(text)) throw new Error('Not an e-mail address');
  return text;
}
