/** The thread that reads uploaded documents. */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { convert } = await import('./convert.ts');

parentPort.on('message', async ({ id, question }) => {
  try {
    parentPort.postMessage({ id, answer: await convert(question) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.stack ?? error) });
  }
});
