const KEPT = /^(font-weight|font-style|text-decoration(?:-line)?)$/;

/** Of an inline style only what our marks say too: bold, italic, underlined, struck through. */
export function keptStyle(style: string | undefined): string {
  if (!style) return '';
  return style
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim().toLowerCase()))
    .filter(([name = '', value = '']) => KEPT.test(name) && /^[a-z0-9 -]+$/.test(value))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
