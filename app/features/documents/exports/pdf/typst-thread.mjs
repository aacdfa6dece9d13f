/**
 * A thread that makes PDFs, so that the server goes on meanwhile. It gets data and pictures, never source text:
 * the template is a file of ours.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { glyphsOf } from './glyphs.mjs';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const folder = (name) => dirname(require.resolve(`${name}/package.json`));
const google = (name, family, styles) =>
  styles.map((style) => join(folder(`@expo-google-fonts/${name}`), style, `${family}_${style}.ttf`));
const STYLES = [
  '400Regular',
  '400Regular_Italic',
  '600SemiBold',
  '600SemiBold_Italic',
  '700Bold',
  '700Bold_Italic',
];

const fonts = [
  ...google('source-serif-4', 'SourceSerif4', STYLES),
  ...google('source-sans-3', 'SourceSans3', STYLES),
  ...['', '-Bold', '-Oblique', '-BoldOblique'].map((style) =>
    join(folder('dejavu-fonts-ttf'), 'ttf', `DejaVuSans${style}.ttf`),
  ),
].map((path) => readFileSync(path));

const template = readFileSync(join(here, 'letter.typ'), 'utf8');
const glyphs = glyphsOf(fonts);
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: fonts }] });

parentPort.on('message', ({ id, question: { data, files } }) => {
  try {
    parentPort.postMessage({ id, answer: pdf(data, files) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.stack ?? error).slice(0, 2_000) });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
});

function pdf(data, files) {
  const { shown, missing } = visible(data);
  const whole = { ...shown, note: missing ? data.noGlyph : null };
  compiler.mapShadow(join(here, 'data.json'), Buffer.from(JSON.stringify(whole)));
  for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(join(here, name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: template, resetRead: true });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  return new Uint8Array(bytes);
}

/** PDF/UA forbids characters without a glyph: a box stands for them, and the letter says so. */
function visible(data) {
  let missing = false;
  const show = (value) => {
    if (typeof value === 'string') {
      return value.replace(/\P{ASCII}/gu, (character) => {
        if (glyphs.has(character.codePointAt(0))) return character;
        if (/[\p{Cf}\p{M}\p{Zl}\p{Zp}]/u.test(character)) return '';
        missing = true;
        return '□';
      });
    }
    if (Array.isArray(value)) return value.map(show);
    if (value && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, key === 'href' ? one : show(one)]),
      );
    return value;
  };
  return { shown: show(data), missing };
}
