import { readFileSync } from 'node:fs';

export type Palette = Record<string, string>;

/** The colours of the token file, in light and dark. */
export function palettes(): { light: Palette; dark: Palette } {
  const css = readFileSync('app/ui/styles/tokens.css', 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  return { light: colours(light), dark: { ...colours(light), ...colours(dark) } };
}

function colours(css: string): Palette {
  const found = [...css.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/gi)];
  return Object.fromEntries(found.map(([, name = '', hex = '']) => [name, hex]));
}

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
