import { singleton } from '#app/platform/singleton.server.ts';
import type { LiveService } from './choices.ts';

/** What other features know of the things that a text names; ids they do not know are absent. */
export interface BlockSources {
  services: (ids: string[]) => Promise<Map<string, LiveService>>;
  /** Meetings of one group only. */
  meetings: (groupId: string, ids: string[]) => Promise<Map<string, { title: string; startsAt: string }>>;
}

const given = singleton<{ sources?: BlockSources }>('block sources', () => ({}));

/** The composition root hands over the features that documents may not know. */
export function provideBlockSources(sources: BlockSources): void {
  given.sources = sources;
}

export function blockSources(): BlockSources {
  if (!given.sources) throw new Error('provideBlockSources has not been called');
  return given.sources;
}
