/** What the dialogs offer, within the document's group. */
export interface BlockChoices {
  institutions: { id: string; name: string; people: { id: string; name: string }[] }[];
  meetings: { id: string; title: string; startsAt: string }[];
}

export interface ServiceChoice {
  id: string;
  title: string;
  provider: string;
}

/** A service as it stands in the directory now. */
export interface LiveService {
  title: string;
  provider: string;
  phone: string;
  changedAt: string;
  confirmedAt: string | null;
  freshness: 'confirmed' | 'changed' | 'old' | 'never';
  status: 'active' | 'inactive' | 'temporarily_closed';
  archived: boolean;
}

export type ServiceWarning = 'archived' | 'closed' | 'changed' | 'expired';

/** Why the text around a card may be wrong by now; null when nothing speaks against it. */
export function serviceWarning(live: LiveService, checkedAt: string | null): ServiceWarning | null {
  if (live.archived) return 'archived';
  if (live.status !== 'active') return 'closed';
  if (checkedAt && live.changedAt > checkedAt) return 'changed';
  return live.freshness === 'confirmed' ? null : 'expired';
}
