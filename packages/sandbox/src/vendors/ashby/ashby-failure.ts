/** Ends a call with one of Ashby's error codes. Sent with HTTP 200 unless a status is given. */
export class AshbyFailure extends Error {
  readonly code: string;
  readonly status: number;
  /** The deprecated list, where it is not the code alone. */
  readonly errors: readonly string[] | undefined;

  constructor(code: string, message: string, status = 200, errors?: readonly string[]) {
    super(message);
    this.name = 'AshbyFailure';
    this.code = code;
    this.status = status;
    this.errors = errors;
  }
}

export function invalidInput(message: string): AshbyFailure {
  return new AshbyFailure('invalid_input', message);
}

/** The record that was asked for, or the failure `<kind>_not_found`. */
export function found<T>(record: T | undefined, kind: string): T {
  if (record !== undefined) return record;
  const words = kind.replaceAll('_', ' ');
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)} not found. The key may lack access to it.`;
  throw new AshbyFailure(`${kind}_not_found`, sentence);
}
