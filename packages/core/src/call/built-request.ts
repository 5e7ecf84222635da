import type { RequestBody } from '../transport/transport.ts';

/** A request without its credential. */
export interface BuiltRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  /** The body as data, for dry runs and hooks. */
  readonly previewBody?: unknown;
}
