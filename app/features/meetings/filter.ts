export interface MeetingFilter {
  when: 'upcoming' | 'past';
  /** Only those of the person's own groups. */
  mine: boolean;
}

/** The list's filter as its address says it; signed-in people start with their own groups. */
export function meetingFilter(query: URLSearchParams, signedIn: boolean): MeetingFilter {
  return {
    when: query.get('kiedy') === 'minione' ? 'past' : 'upcoming',
    mine: signedIn && query.get('czyje') !== 'wszystkie',
  };
}

/** The address of the list with a filter; the usual choice has the plain one. */
export function filterAddress({ when, mine }: MeetingFilter, signedIn: boolean): string {
  const query = new URLSearchParams();
  if (when === 'past') query.set('kiedy', 'minione');
  if (signedIn && !mine) query.set('czyje', 'wszystkie');
  return query.size > 0 ? `/spotkania?${query}` : '/spotkania';
}
