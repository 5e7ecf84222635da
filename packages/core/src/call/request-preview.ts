/** A request as it would be sent, every credential removed. */
export interface RequestPreview {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly effect: 'read' | 'write' | 'destructive';
  /** Whether messages would be sent outside the organization. */
  readonly sends: boolean;
}
