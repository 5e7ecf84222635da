/** A wait for a rate limit would exceed the caller's maximum. `waitMs` is how long it would take, in whole milliseconds. */
export class WaitTooLongError extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    const whole = Math.ceil(waitMs);
    super(`The rate limit requires a wait of ${whole} ms.`);
    this.waitMs = whole;
  }
}
