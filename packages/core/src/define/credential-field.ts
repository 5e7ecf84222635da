/** A secret or identifier that a user gives. */
export interface CredentialField {
  /** Environment variable it is read from when it is not passed. */
  readonly variable: string;
  readonly title: string;
  /** Where to create one, and which permissions it needs. */
  readonly where: string;
  /** Not a secret: shown in messages and dry runs. Only such a field may be a `{field}` of an address or a header. */
  readonly public?: boolean;
  /** The value of a public field that is not given: a text, or a part of another field. */
  readonly default?: string | DerivedDefault;
  /**
   * The value of a public field is a whole host name, at most 253 characters, that ends in one of these, such as
   * `.myshopify.com`. Without it, a field in the host of an address is one DNS label (RFC 1035).
   */
  readonly suffixes?: readonly string[];
  /** A secret of several lines, such as a private key as PEM. It is not sent in a header. */
  readonly multiline?: boolean;
}

/**
 * Reads a default from another field that was given as text: the first group of the pattern, or all that it matches. Mailchimp's
 * keys, for example, end in the name of their data center: `{ from: 'apiKey', pattern: /-([a-z0-9]+)$/ }`.
 */
export interface DerivedDefault {
  readonly from: string;
  readonly pattern: RegExp;
}

/** A secret that is passed to a client: the text, or a function that returns it and is called before each request. */
export type Secret = string | (() => string | Promise<string>);
