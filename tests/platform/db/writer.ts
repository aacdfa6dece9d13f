/** Writes until it is killed; says each key once it is acknowledged. */
import { db, transaction } from '#app/platform/db/db.server.ts';

const start = process.argv[2];

for (let n = 0; ; n += 1) {
  const key = `${start}-${n}`;
  if (n % 3 === 0) await transaction('writer', (tx) => tx.setting.create({ data: { key, value: '' } }));
  else await db.setting.create({ data: { key, value: '' } });
  process.stdout.write(`${key}\n`);
}
