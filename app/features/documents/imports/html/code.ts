/** Text whose lines and spaces matter, as a paragraph that keeps them. */
export function asLines(element: Element): Element {
  const { ownerDocument } = element;
  const paragraph = ownerDocument.createElement('p');
  const lines = (element.textContent ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  for (const [at, line] of lines.entries()) {
    if (at > 0) paragraph.append(ownerDocument.createElement('br'));
    paragraph.append(
      line.replaceAll('\t', '    ').replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length)),
    );
  }
  return paragraph;
}
