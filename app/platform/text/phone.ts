/** E.164 of what people write ("61 85 67 300", "(+48) 618 567 300", "0048…"); null when it is no number. */
export function parsePhone(text: string): string | null {
  const compact = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  if (/^\+[1-9]\d{7,14}$/.test(compact)) return compact;
  const national = compact.replace(/^0(?=\d{9}$)/, '');
  return /^[1-9]\d{8}$/.test(national) ? `+48${national}` : null;
}

/** Grouped for reading: +48 61 856 73 00 for landlines, +48 601 234 567 for mobiles. */
export function formatPhone(e164: string): string {
  const polish = /^\+48(\d{9})$/.exec(e164)?.[1];
  if (!polish) return e164;
  const mobile = /^(?:45|50|51|53|57|60|66|69|72|73|78|79|88)/.test(polish);
  return mobile
    ? polish.replace(/^(\d{3})(\d{3})(\d{3})$/, '+48 $1 $2 $3')
    : polish.replace(/^(\d{2})(\d{3})(\d{2})(\d{2})$/, '+48 $1 $2 $3 $4');
}
