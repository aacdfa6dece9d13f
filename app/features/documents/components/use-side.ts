import { useState } from 'react';

export const SIDES = ['remarks', 'suggestions'] as const;
export type Side = (typeof SIDES)[number];

const KEY = 'splot:beside';

/**
 * Which of the two stands beside the text: what was chosen last in this browser, unless the address asks for a remark.
 * `turnTo` shows one without remembering it.
 */
export function useSide(asked: boolean) {
  const [side, setSide] = useState<Side>(() => (asked ? 'remarks' : remembered()));
  const choose = (chosen: Side) => {
    setSide(chosen);
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // A browser that keeps nothing shows the remarks first.
    }
  };
  return { side, choose, turnTo: setSide };
}

function remembered(): Side {
  try {
    return localStorage.getItem(KEY) === 'suggestions' ? 'suggestions' : 'remarks';
  } catch {
    return 'remarks';
  }
}
