import { type INumberingOptions, LevelFormat } from 'docx';

const TWIPS = 360;
type Config = INumberingOptions['config'][number];

/** The lists of one document. Each numbered list counts for itself. */
export class Numbering {
  private readonly ordered: Config[] = [];

  /** The reference of a new list that counts from `start` at its level. */
  count(start: number): string {
    const reference = `ordered-${this.ordered.length}`;
    this.ordered.push(config(reference, LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start));
    return reference;
  }

  options(): INumberingOptions {
    const bullet = (reference: string, sign: string) => config(reference, LevelFormat.BULLET, () => sign);
    return { config: [bullet('bullets', '•'), bullet('done', '☑'), bullet('open', '☐'), ...this.ordered] };
  }
}

function config(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
  start = 1,
): Config {
  const levels = Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: text(level),
    start,
    style: { paragraph: { indent: { left: TWIPS * (level + 1), hanging: TWIPS } } },
  }));
  return { reference, levels };
}

export const indentOf = (level: number): number => TWIPS * (level + 1);
