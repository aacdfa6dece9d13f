import type { LinkState } from './link-state.ts';

export interface Light {
  /** The key of its words. */
  says:
    | 'opening'
    | 'saved'
    | 'saving'
    | 'offline'
    | 'offlineUnsaved'
    | 'trouble'
    | 'readOnly'
    | 'commenting'
    | 'readOnlyUnsaved'
    | 'gone'
    | 'signedOut'
    | 'reload'
    | 'content'
    | 'tooLarge';
  tone: 'good' | 'busy' | 'warn' | 'quiet';
  reload: boolean;
}

/** What the save light says: never "saved" unless the server confirmed that everything is on its disk. */
export function lightOf(state: LinkState): Light {
  if (state.closed) return closedLight(state.closed);
  if (state.phase === 'opening') return { says: 'opening', tone: 'quiet', reload: false };
  if (state.phase === 'offline') {
    return { says: state.unsaved > 0 ? 'offlineUnsaved' : 'offline', tone: 'warn', reload: false };
  }
  if (state.access !== 'write') {
    const lost = state.unsaved > 0;
    const says = state.access === 'comment' ? 'commenting' : 'readOnly';
    return { says: lost ? 'readOnlyUnsaved' : says, tone: lost ? 'warn' : 'quiet', reload: false };
  }
  if (state.trouble) return { says: 'trouble', tone: 'warn', reload: false };
  if (state.unsaved > 0) return { says: 'saving', tone: 'busy', reload: false };
  return { says: 'saved', tone: 'good', reload: false };
}

function closedLight(closed: NonNullable<LinkState['closed']>): Light {
  if (closed === 'gone') return { says: 'gone', tone: 'warn', reload: false };
  if (closed === 'signed-out') return { says: 'signedOut', tone: 'warn', reload: true };
  if (closed === 'content') return { says: 'content', tone: 'warn', reload: true };
  if (closed === 'too-large') return { says: 'tooLarge', tone: 'warn', reload: true };
  return { says: 'reload', tone: 'warn', reload: true };
}
