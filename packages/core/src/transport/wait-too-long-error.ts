/** The wait does not fit: how long it would take instead, in whole milliseconds. */
export class WaitTooLongError extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    const whole = Math.ceil(waitMs);
    super(`The rate limit would take ${whole} ms.`);
    this.waitMs = whole;
  }
}
