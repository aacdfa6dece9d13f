/** The thread that writes DOCX and ODT. */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { office } = await import('./office.ts');

parentPort.on('message', async ({ id, question }) => {
  try {
    parentPort.postMessage({ id, answer: await office(question) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.stack ?? error) });
  }
});
