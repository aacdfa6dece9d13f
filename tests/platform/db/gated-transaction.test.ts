import { DriverAdapterError, mockAdapter } from '@prisma/driver-adapter-utils';
import { expect, test, vi } from 'vitest';
import { GatedTransaction } from '#app/platform/db/gated-transaction.server.ts';

const diskError = new DriverAdapterError({
  kind: 'sqlite',
  extendedCode: 10,
  message: 'disk I/O error',
  originalCode: 'SQLITE_IOERR_WRITE',
});

/** A transaction on a connection that answers each script as told. */
function transactionOn(answer: (script: string) => Promise<void>) {
  const leave = vi.fn();
  const discard = vi.fn(async () => undefined);
  const connection = { ...mockAdapter('sqlite'), executeScript: vi.fn(answer) };
  return { leave, discard, connection, transaction: new GatedTransaction(connection, leave, discard) };
}

test('when not even the rollback works, the connection is given up and the next one may go', async () => {
  const { transaction, leave, discard } = transactionOn(() => Promise.reject(diskError));
  await expect(transaction.commit()).rejects.toBe(diskError);
  expect(discard).toHaveBeenCalledOnce();
  expect(leave).toHaveBeenCalledOnce();
});

test('a failed commit is rolled back', async () => {
  const { transaction, leave, discard, connection } = transactionOn((script) =>
    script === 'COMMIT' ? Promise.reject(diskError) : Promise.resolve(),
  );
  await expect(transaction.commit()).rejects.toBe(diskError);
  expect(connection.executeScript.mock.calls).toEqual([['COMMIT'], ['ROLLBACK']]);
  expect(discard).not.toHaveBeenCalled();
  expect(leave).toHaveBeenCalledOnce();
});

test('after its end a transaction takes no statement, and gives its turn back only once', async () => {
  const { transaction, leave } = transactionOn(() => Promise.resolve());
  await transaction.commit();
  await transaction.rollback();
  await expect(
    transaction.executeRaw({ sql: 'DELETE FROM "Setting"', args: [], argTypes: [] }),
  ).rejects.toMatchObject({
    cause: { kind: 'TransactionAlreadyClosed' },
  });
  expect(leave).toHaveBeenCalledOnce();
});
