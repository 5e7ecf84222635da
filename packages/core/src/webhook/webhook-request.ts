/**
 * An incoming request: a web-standard one, or what a server framework has of it. Whatever has the form is taken, whichever
 * package or realm its classes are of.
 */
export interface WebhookRequest {
  readonly headers: WebhookHeaders;
  /**
   * The body as it came, not parsed: text, bytes, or a stream of them. A request without one is read as a stream itself, as
   * `IncomingMessage` of Node is. At most 5 MB are read.
   */
  readonly body?: unknown;
}

/** Headers by name in any case: `Headers`, a map of them, or an object as Node has it. */
export type WebhookHeaders =
  | { get(name: string): string | null | undefined }
  | Readonly<Record<string, string | readonly string[] | undefined>>;
