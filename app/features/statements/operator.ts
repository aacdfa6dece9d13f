/**
 * Who runs this installation and answers for it: the facts that the statements quote.
 * Whoever runs Splot elsewhere puts their own here. An office, never a person's name.
 */
export const OPERATOR = {
  name: 'Regionalny Ośrodek Polityki Społecznej w Poznaniu',
  address: 'ul. Nowowiejskiego 11, 61-731 Poznań',
  phone: '61 85 67 300',
  email: 'dostepnosc@rops.example',
  dataProtectionEmail: 'iod@rops.example',
  dataProtectionPhone: '61 85 67 340',
  website: 'https://rops.poznan.pl/',
} as const;

/** Dates of the accessibility statement; review it by 31 March each year and after each large change. */
export const STATEMENT_DATES = {
  published: '2026-11-22',
  updated: '2026-11-22',
  prepared: '2026-11-22',
  reviewed: '2026-11-22',
} as const;
