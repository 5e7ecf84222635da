/** The wait does not fit: how long it would take instead, in whole milliseconds. */
export class WaitTooLongError extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    const whole = Math.ceil(waitMs);
    super(`The rate limit requires a wait of ${whole} ms.`);
    this.waitMs = whole;
  }
}
