/** What is known of one API's credential. */
export interface ApiCheck {
  /**
   * - `ok`: it works.
   * - `missing`: none was given.
   * - `invalid`: the vendor does not accept it.
   * - `wrong_region`: it is good, in another region.
   * - `unreachable`: the vendor could not be asked; nothing is known.
   */
  readonly status: 'ok' | 'missing' | 'invalid' | 'wrong_region' | 'unreachable';
  /** Whose credential it is, where the vendor says. */
  readonly account?: string;
  /** The region it works in, where that is another one. */
  readonly region?: string;
  /** What is wrong, or worth knowing of a credential that works; and what to do. */
  readonly message?: string;
}

/** What is known of a client's credentials. */
export interface CheckResult {
  /** Whether every API whose credential was given can be used, and there is at least one. */
  readonly ok: boolean;
  /** By the API's name. */
  readonly apis: Readonly<Record<string, ApiCheck>>;
}
