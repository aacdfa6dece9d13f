import type { CheckReply } from '../sync/protocol.ts';

const EVERY_MS = 5_000;

interface Sides {
  /** Whether nothing of this tab is on its way. */
  quiet: () => boolean;
  /** What the server has; null when no answer came. */
  ask: () => Promise<CheckReply | null>;
  /** What this tab has. */
  own: () => string;
  /** They differ: let both sides give each other what is missing. */
  differ: () => void;
  /** They still differ after that. */
  giveUp: () => void;
}

/** Compares this tab's copy with the server's every few seconds. Gives the function that ends it. */
export function keepComparing(sides: Sides): () => void {
  let strikes = 0;
  const compare = async () => {
    if (!sides.quiet()) return;
    const reply = await sides.ask();
    // What was typed meanwhile is not in the answer, and what came meanwhile is.
    if (!reply?.ok || reply.fingerprint === null || !sides.quiet()) return;
    strikes = reply.fingerprint === sides.own() ? 0 : strikes + 1;
    if (strikes === 1) sides.differ();
    if (strikes > 1) sides.giveUp();
  };
  const timer = setInterval(compare, EVERY_MS);
  return () => clearInterval(timer);
}
