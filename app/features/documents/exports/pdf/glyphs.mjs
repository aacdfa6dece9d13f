/** The characters that at least one of these TrueType fonts can show: the union of their `cmap` tables. */
export function glyphsOf(fonts) {
  const found = new Set();
  for (const font of fonts) for (const code of codesOf(font)) found.add(code);
  return found;
}

function codesOf(font) {
  const start = tableAt(font, 'cmap');
  const best = Array.from({ length: font.readUInt16BE(start + 2) }, (_, n) => {
    const at = start + font.readUInt32BE(start + 4 + n * 8 + 4);
    return { at, format: font.readUInt16BE(at) };
  }).filter(({ format }) => format === 4 || format === 12);
  return best.flatMap(({ at, format }) => (format === 12 ? segmented(font, at) : ranges(font, at)));
}

function tableAt(font, name) {
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const at = 12 + n * 16;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`A font without ${name}`);
}

function segmented(font, at) {
  const codes = [];
  for (let n = 0; n < font.readUInt32BE(at + 12); n += 1) {
    const group = at + 16 + n * 12;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code += 1)
      codes.push(code);
  }
  return codes;
}

function ranges(font, at) {
  const double = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + double, 16 + double * 2, 16 + double * 3];
  const codes = [];
  for (let n = 0; n < double; n += 2) {
    const [first, last] = [font.readUInt16BE(at + starts + n), font.readUInt16BE(at + ends + n)];
    const offset = font.readUInt16BE(at + offsets + n);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const place = at + offsets + n + offset + (code - first) * 2;
      const glyph = offset === 0 ? code + font.readUInt16BE(at + deltas + n) : font.readUInt16BE(place);
      if ((glyph & 0xffff) !== 0) codes.push(code);
    }
  }
  return codes;
}
