import { db } from '../../platform/db/db.server.ts';

const KEY = 'sample';

/** Writes down that this database holds the sample region, whose accounts have a public password. */
export async function markSample(value: 'begun' | 'complete'): Promise<void> {
  await db.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
}

/** The sample must never serve in earnest, nor half of it at all: throws a line that says what to do. */
export async function refuseSample(demo: boolean, people: number): Promise<void> {
  const sample = await db.setting.findUnique({ where: { key: KEY } });
  if (sample && !demo) {
    throw new Error(
      'this database holds the sample region with public passwords; set DATABASE_URL and DATA_DIR to a new place',
    );
  }
  if (sample?.value === 'begun' && people > 0) {
    throw new Error('the sample region was loaded only in part; delete the data folder and start again');
  }
}
