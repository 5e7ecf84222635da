/** Every status that the check of a credential can have. */
export const checkStatuses = ['ok', 'missing', 'invalid', 'wrong_region', 'unreachable', 'unknown'] as const;

/** The result for the credential of one API. */
export interface ApiCheck {
  /**
   * - `ok`: it works.
   * - `missing`: none was given.
   * - `invalid`: the vendor does not accept it.
   * - `wrong_region`: it works, in another region.
   * - `unreachable`: the vendor could not be reached; nothing is known.
   * - `unknown`: nothing was checked, because the client's executor cannot check.
   */
  readonly status: (typeof checkStatuses)[number];
  /** The account that the credential belongs to, where the vendor names it. */
  readonly account?: string;
  /** The region that the credential works in, where that is another one that the connector knows. */
  readonly region?: string;
  /** The problem and how to solve it, or a note about a credential that works. */
  readonly message?: string;
  /** The `code` of the error that the check failed with. */
  readonly code?: string;
}

/** The result for the credentials of a client. */
export interface CheckResult {
  /** Whether every API whose credential was given can be used, and there is at least one. */
  readonly ok: boolean;
  /** By the API's name. */
  readonly apis: Readonly<Record<string, ApiCheck>>;
}
