/** An opening within one weekday; it ends on the next day when `closesAt` is not later than `opensAt`. */
export interface Slot {
  opensAt: string;
  closesAt: string;
}

const SLOT = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|do|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/** Reads "7:30-15:30, 16-18"; an empty text is a closed day, null is not understood. */
export function parseSlots(text: string): Slot[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const slots = parts.map(parseSlot);
  if (!slots.every((slot) => slot !== null)) return null;
  const sorted = slots.sort((a, b) => a.opensAt.localeCompare(b.opensAt));
  return overlap(sorted) ? null : sorted;
}

export function formatSlots(slots: readonly Slot[]): string {
  return slots.map((slot) => `${slot.opensAt}–${slot.closesAt}`).join(', ');
}

function parseSlot(text: string): Slot | null {
  const found = SLOT.exec(text);
  const opensAt = found && clock(found[1], found[2]);
  const closesAt = found && clock(found[3], found[4]);
  return opensAt && closesAt && opensAt !== closesAt && opensAt !== '24:00' ? { opensAt, closesAt } : null;
}

function clock(hour = '', minute = '00'): string | null {
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || time === '24:00' ? time : null;
}

function overlap(sorted: Slot[]): boolean {
  return sorted.some((slot, at) => {
    const next = sorted[at + 1];
    return next !== undefined && (slot.closesAt <= slot.opensAt || slot.closesAt > next.opensAt);
  });
}
