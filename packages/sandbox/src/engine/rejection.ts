/** Ends a request with one of the vendor's errors. The API's `rejected` makes the vendor's error body of it. */
export class Rejection extends Error {
  /** HTTP status. */
  readonly status: number;
  /** The vendor's own code of the error, where it has one. */
  readonly code: string | undefined;
  /** Whatever else the vendor's error body holds. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    message: string,
    more: { readonly code?: string; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message);
    this.name = 'Rejection';
    this.status = status;
    this.code = more.code;
    this.details = more.details ?? {};
  }
}
