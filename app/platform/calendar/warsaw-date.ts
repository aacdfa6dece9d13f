import { toWarsaw } from '../i18n/warsaw.ts';

/**
 * An instant whose getters read the clocks of Poland. ical-generator reads a plain Date on the clock of the
 * process, and recognises a zoned one by `internal`, `withTimeZone` and `tzComponents`.
 */
export class WarsawDate extends Date {
  readonly internal: Date;

  constructor(instant: Date) {
    super(instant);
    const { date, time } = toWarsaw(instant);
    this.internal = new Date(`${date}T${time}:00Z`);
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): [sign: string, hours: string, minutes: string] {
    const minutes = Math.round((this.internal.getTime() - this.getTime()) / 60_000);
    return ['+', String(Math.floor(minutes / 60)).padStart(2, '0'), String(minutes % 60).padStart(2, '0')];
  }

  override getFullYear(): number {
    return this.internal.getUTCFullYear();
  }

  override getMonth(): number {
    return this.internal.getUTCMonth();
  }

  override getDate(): number {
    return this.internal.getUTCDate();
  }

  override getHours(): number {
    return this.internal.getUTCHours();
  }

  override getMinutes(): number {
    return this.internal.getUTCMinutes();
  }

  override getSeconds(): number {
    return 0;
  }
}
