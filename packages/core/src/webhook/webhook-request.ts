/**
 * An incoming request: a web-standard one, or that of a server framework. Anything of this form is accepted, whichever
 * package or realm its classes are of.
 */
export interface WebhookRequest {
  readonly headers: WebhookHeaders;
  /**
   * The raw body, not parsed: text, bytes, or a stream of them. A request without one is read as a stream itself, as
   * `IncomingMessage` of Node is. At most 5 MB are read.
   */
  readonly body?: unknown;
}

/** Headers by name in any case: `Headers`, a map, or an object as in Node. */
export type WebhookHeaders =
  | { get(name: string): string | null | undefined }
  | Readonly<Record<string, string | readonly string[] | undefined>>;
