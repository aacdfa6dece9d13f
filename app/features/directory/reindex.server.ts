import { seedCounties, seedTerms } from '#app/features/directory/reference-data.server.ts';
import { clearIndex, countIndexed, indexService } from '#app/features/directory/search-index.server.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';

/** Raise it whenever words are folded, stemmed or weighed in another way. */
const INDEX_VERSION = '1';
const SETTING = 'directory.indexVersion';
const BATCH = 100;

/** Counties, terms and a search index of today's making: called once when the server starts, before it listens. */
export async function prepareDirectory(): Promise<void> {
  await transaction('directory.referenceData', async (tx) => {
    await seedCounties(tx);
    await seedTerms(tx);
  });
  const built = await db.setting.findUnique({ where: { key: SETTING } });
  if (built?.value !== INDEX_VERSION || !(await isComplete())) await reindex();
}

/** Events keep the index in step; this notices a database that was restored or filled past them. */
async function isComplete(): Promise<boolean> {
  const findable = await db.service.count({ where: { archivedAt: null, status: { not: 'inactive' } } });
  return findable === (await countIndexed());
}

/** Builds the whole index anew, in small transactions so that nobody waits for long. */
export async function reindex(): Promise<void> {
  await transaction('directory.clearIndex', clearIndex);
  const services = await db.service.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  for (let from = 0; from < services.length; from += BATCH) {
    await transaction('directory.reindex', async (tx) => {
      for (const { id } of services.slice(from, from + BATCH)) await indexService(tx, id);
    });
  }
  const value = INDEX_VERSION;
  await db.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value }, update: { value } });
}
