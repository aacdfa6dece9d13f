let read = () => new Date();

/** The present moment. Everything that asks for the time asks here, so that tests can set it. */
export function now(): Date {
  return read();
}

/** For tests: puts the clock at `moment`; without an argument it runs again. */
export function setClock(moment?: Date): void {
  read = moment ? () => new Date(moment) : () => new Date();
}
