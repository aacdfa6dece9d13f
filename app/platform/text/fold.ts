const LETTERS: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  ə: 'e',
  æ: 'ae',
  œ: 'oe',
  ґ: 'г',
  '’': "'",
  ʼ: "'",
  '`': "'",
};

/** Lower case without marks: what two spellings of the same word have in common ("Łódź" and "lodz"). */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[łđøßıəæœґ’ʼ`]/g, (letter) => LETTERS[letter] ?? letter);
}
