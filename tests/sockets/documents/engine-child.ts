import { startEngine } from './engine.ts';

/**
 * The document engine as a process of its own, to be killed: loads everything, then waits to be told to serve. It
 * folds and forgets as often as it can, so that a kill hits that too.
 */
process.once('message', async (port: number) => {
  await import('#app/features/documents/sync/sweep.server.ts').then(({ sweep }) =>
    setInterval(() => void sweep(0).catch(() => undefined), 40),
  );
  const { url } = await startEngine(port);
  process.send?.(url);
});
process.send?.('loaded');
