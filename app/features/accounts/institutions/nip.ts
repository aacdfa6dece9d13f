const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** Ten digits of a Polish tax number, however it was grouped; null when the check digit does not fit. */
export function parseNip(text: string): string | null {
  const digits = text.replace(/^PL/i, '').replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === Number(digits[9]) ? digits : null;
}

/** 778-13-46-888 */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{3})(\d{2})(\d{2})(\d{3})$/, '$1-$2-$3-$4');
}
