import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from '#app/platform/search/highlight.server.ts';
import { matchExpression } from '#app/platform/search/match-expression.ts';
import { answers, parseQuery } from '#app/platform/search/query.server.ts';
import { wordKeys } from '#app/platform/search/word-keys.server.ts';
import { wordsOf } from '#app/platform/search/words.ts';

/** Both forms are one word to the search. */
const SAME = [
  ['kurs', 'kursy'],
  ['kursy', 'kursów'],
  ['język', 'języka'],
  ['jezyka', 'języka'],
  ['jezyk', 'języków'],
  ['polski', 'polskiego'],
  ['Piła', 'pila'],
  ['Piła', 'Pile'],
  ['pile', 'PIŁA'],
  ['Łódź', 'lodz'],
  ['Łódź', 'Łodzi'],
  ['lodzi', 'Łódź'],
  ['psycholog', 'psychologa'],
  ['psycholog', 'psychologiem'],
  ['psychologiczne', 'psychologiczna'],
  ['tłumacz', 'tlumacza'],
  ['tłumaczenie', 'tłumaczeń'],
  ['tlumaczenia', 'tłumaczeń'],
  ['przysięgłe', 'przysiegle'],
  ['przysięgły', 'przysięgłego'],
  ['dziecko', 'dzieci'],
  ['dziecko', 'dzieckiem'],
  ['biblioteka', 'bibliotece'],
  ['biblioteka', 'bibliotek'],
  ['biblioteki', 'bibliotekach'],
  ['ośrodek', 'ośrodka'],
  ['osrodek', 'ośrodku'],
  ['środa', 'Środzie'],
  ['sroda', 'Środy'],
  ['Leszno', 'Lesznie'],
  ['Konin', 'Koninie'],
  ['Kalisz', 'Kaliszu'],
  ['Poznań', 'Poznaniu'],
  ['poznan', 'Poznania'],
  ['Krzywiń', 'krzywiniu'],
  ['Białośliwie', 'bialosliwiu'],
  ['Pleszew', 'Pleszewie'],
  ['Golina', 'golinie'],
  ['cudzoziemiec', 'cudzoziemców'],
  ['cudzoziemca', 'cudzoziemcy'],
  ['prawnik', 'prawnika'],
  ['prawny', 'prawne'],
  ['warsztat', 'warsztatów'],
  ['półkolonie', 'polkolonii'],
  ['legalizacja', 'legalizacji'],
  ['adaptacyjny', 'adaptacyjnych'],
  ['książka', 'książek'],
  ['wycieczka', 'wycieczek'],
  ['rodzina', 'rodzin'],
  ['kobieta', 'kobiet'],
  ['młodzież', 'mlodziezy'],
  ['ukraiński', 'ukraińsku'],
  ['курс', 'курси'],
  ['курси', 'курсів'],
  ['психолог', 'психолога'],
  ['польська', 'польської'],
  ['переклад', 'переклади'],
  ['юридична', 'юридичну'],
  ["сім'я", 'сім’я'],
  ['ґанок', 'ганок'],
  ['course', 'courses'],
  ['lawyer', 'lawyers'],
] as const;

const DIFFERENT = [
  ['kurs', 'kursor'],
  ['praca', 'prawo'],
  ['dzieci', 'dziennik'],
  ['Piła', 'piłka'],
  ['Konin', 'koń'],
  ['prawnik', 'prawda'],
  ['польська', 'польова'],
] as const;

const meets = (query: string, text: string) => {
  const [asked] = parseQuery(query).words;
  return asked !== undefined && answers(wordKeys(text), { ...asked, prefix: false });
};

describe('forms of a word', () => {
  it.each(SAME)('%s finds %s, and the other way round', (one, other) => {
    expect(meets(one, other)).toBe(true);
    expect(meets(other, one)).toBe(true);
  });

  it.each(DIFFERENT)('%s does not find %s', (one, other) => {
    expect(meets(one, other)).toBe(false);
  });
});

describe('reading a query', () => {
  it('passes over words that say little, unless there are no others', () => {
    expect(parseQuery('kurs dla dzieci w Pile').words.map((word) => word.exact)).toEqual([
      'kurs',
      'dzieci',
      'pile',
    ]);
    expect(parseQuery('dla').words.map((word) => word.exact)).toEqual(['dla']);
  });

  it('takes the last word as a beginning, too', () => {
    expect(parseQuery('kurs pol').words.map((word) => word.prefix)).toEqual([false, true]);
  });

  it.each(['', ' ', 'p', '?', '"', '***', '😀', '👩‍👩‍👧', '—', "'", '()', '\u0000', '\u0301'])(
    'finds no word in %j',
    (typed) => {
      expect(parseQuery(typed).words).toEqual([]);
    },
  );

  it('looks at the beginning of a very long text and says so', () => {
    const long = parseQuery('kurs polskiego '.repeat(700));
    expect(long.words.map((word) => word.exact)).toEqual(['kurs', 'polskiego']);
    expect(long.cut).toBe(true);
    expect(parseQuery('x'.repeat(10_000)).words[0]?.exact.length).toBeLessThanOrEqual(40);
    expect(parseQuery(Array.from({ length: 30 }, (_, n) => `słowo${n}`).join(' ')).words).toHaveLength(12);
  });

  it('leaves nothing of the FTS5 language in force', () => {
    const { words } = parseQuery('name:kurs* AND (NOT "polski" OR NEAR(a b)) - ^x');
    const expression = matchExpression(words, { exact: ['name'], loose: ['stems'] });
    expect(expression.replace(/"[^"]*"/g, '').replace(/\{(name|stems)\} :|AND|OR|[() *]/g, '')).toBe('');
  });

  it('quotes what is quoted', () => {
    const word = { exact: 'a"b', loose: [], prefix: false };
    expect(matchExpression([word], { exact: ['name'], loose: ['stems'] })).toContain('"a""b"');
  });
});

describe('saying why', () => {
  const { words } = parseQuery('kursy polskiego pila');

  it('marks the words that answer, in whatever form, and gives the text back whole', () => {
    const text = 'Kurs języka polskiego – Biblioteka w Pile';
    const pieces = highlight(text, words);
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual([
      'Kurs',
      'polskiego',
      'Pile',
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('keeps markup as text', () => {
    const text = '<b onmouseover="x()">kurs</b> & <script>';
    const pieces = highlight(text, words);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.find((piece) => piece.hit)?.text).toBe('kurs');
  });

  it('cuts a long text around the first answer', () => {
    const text = `${'Zdanie bez znaczenia. '.repeat(30)}Tu są kursy dla dorosłych. ${'I dalej. '.repeat(60)}`;
    const pieces = excerpt(text, words);
    const shown = pieces.map((piece) => piece.text).join('');
    expect(shown).toMatch(/^… .* …$/);
    expect(shown.length).toBeLessThan(260);
    expect(pieces.some((piece) => piece.hit && piece.text === 'kursy')).toBe(true);
  });

  it('splits words at what is no letter and keeps an apostrophe inside', () => {
    expect(wordsOf("A1–B2, сім'я; o'clock").map((word) => word.text)).toEqual([
      'A1',
      'B2',
      "сім'я",
      "o'clock",
    ]);
  });
});
