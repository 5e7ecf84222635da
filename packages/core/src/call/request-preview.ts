/** A request as it would be sent, every credential removed. */
export interface RequestPreview {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly effect: 'read' | 'write' | 'destructive';
  /** Whether messages would be sent to people. */
  readonly sends: boolean;
  /** Whether money would be moved or spent. */
  readonly spends: boolean;
  /** The idempotency key that the request carries, or the id for the new record. Another call has another one, unless it is passed. */
  readonly idempotencyKey?: string;
}
