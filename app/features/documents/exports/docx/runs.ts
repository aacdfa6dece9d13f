import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { isBreak, type Run } from '../reading/block.ts';

/** Text with its looks; what leads somewhere is a real hyperlink. */
export function docxRuns(runs: Run[]): ParagraphChild[] {
  return runs.map((run) => {
    if (isBreak(run)) return new TextRun({ break: 1 });
    const { text, bold, italic, underline, strike, href } = run;
    const made = new TextRun({
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(underline ? { underline: {} } : {}),
      ...(strike ? { strike } : {}),
      ...(href ? { style: 'Hyperlink' } : {}),
    });
    return href ? new ExternalHyperlink({ link: href, children: [made] }) : made;
  });
}
