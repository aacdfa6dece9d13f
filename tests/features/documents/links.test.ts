import { describe, expect, it } from 'vitest';
import { isAllowedHref, toHref } from '#app/features/documents/content/links.ts';

describe('where a link may lead', () => {
  it.each([
    'https://rops.example/kursy?a=1#b',
    'http://rops.example',
    'HTTPS://ROPS.EXAMPLE',
    'mailto:biuro@rops.example',
    'tel:+48618567300',
    'tel:618567300',
  ])('%s', (href) => {
    expect(isAllowedHref(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://rops.example/1',
    '//zla.example/x',
    '/grupy',
    '../x',
    '#x',
    '',
    'https:///zla.example',
    'https://',
    'https:zla.example',
    'https:// zla.example',
    'https://zla.example/\u00a0x',
    'tel:javascript',
    `https://rops.example/${'x'.repeat(2_000)}`,
    null,
    undefined,
    7,
    { toString: () => 'https://rops.example' },
  ])('not to %s', (href) => {
    expect(isAllowedHref(href)).toBe(false);
  });
});

describe('what a person types becomes a whole address', () => {
  it.each([
    ['www.rops.example/kursy', 'https://www.rops.example/kursy'],
    [' rops.example ', 'https://rops.example'],
    ['biuro@rops.example', 'mailto:biuro@rops.example'],
    ['61 856 73 00', 'tel:618567300'],
    ['+48 61 856 73 00', 'tel:+48618567300'],
    ['https://rops.example', 'https://rops.example'],
    ['żółw.example', 'https://żółw.example'],
  ])('%s', (typed, href) => {
    expect(toHref(typed)).toBe(href);
  });

  it.each(['javascript:alert(1)', 'kursy polskiego', '//zla.example', '', '12', 'a@b', 'data:x,y.z'])(
    'or nothing: %s',
    (typed) => {
      expect(toHref(typed)).toBeNull();
    },
  );
});
