/** Ends a request with one of the vendor's errors. The API's `rejected` creates the error body from it. */
export class Rejection extends Error {
  /** HTTP status. */
  readonly status: number;
  /** The vendor's own error code, if it has one. */
  readonly code: string | undefined;
  /** Further fields of the vendor's error body. */
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
