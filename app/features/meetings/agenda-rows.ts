import type { MeetingInput } from './schema.ts';

/** Agenda items with their places, ready to store. */
export function agendaRows(agenda: MeetingInput['agenda']) {
  return agenda.map((item, position) => ({ ...item, position }));
}

/** Whether two agendas say the same. */
export function sameAgenda(before: MeetingInput['agenda'], after: MeetingInput['agenda']): boolean {
  const said = (agenda: MeetingInput['agenda']) =>
    JSON.stringify(agenda.map(({ title, purpose, minutes }) => [title, purpose, minutes]));
  return said(before) === said(after);
}
