import type { AnyOperation } from '../define/operation.ts';
import type { RequestPreview } from './request-preview.ts';

/** What `confirm` is asked about. */
export interface Confirmation extends RequestPreview {
  /** `entity.action` */
  readonly operation: string;
  readonly summary: string;
}

/** A selector of a policy, as an editor offers it; any other text is one, too, such as `issues.*`. */
export type PolicySelector =
  | '@read'
  | '@write'
  | '@destructive'
  | '@sends'
  | '*.list'
  | '*.get'
  | '*.delete'
  | (string & {});

/**
 * What a client may do. Enforced before every request; nothing in a prompt can lift it.
 *
 * A selector is an operation's id with `*` for any part (`issues.list`, `issues.*`, `*.delete`), or `@read`, `@write`,
 * `@destructive` for all operations with that effect, or `@sends` for all calls that message people outside: some
 * operations do so only with certain parameters. A selector that matches nothing is refused when the client is made.
 */
export interface Policy {
  /** Only operations whose effect is `read`. */
  readonly readOnly?: boolean;
  /** Only these. */
  readonly allow?: readonly PolicySelector[];
  /** None of these, whatever `allow` says. */
  readonly deny?: readonly PolicySelector[];
  /**
   * Asked before anything that is not a read is sent, with the exact request; it is sent when the answer is `true`. It may
   * take as long as it needs: only the caller's signal, which it is given, ends the question.
   */
  readonly confirm?: (request: Confirmation, options: { readonly signal: AbortSignal }) => boolean | Promise<boolean>;
}

export interface CompiledPolicy {
  readonly readOnly: boolean;
  readonly allow: readonly Selector[] | undefined;
  readonly deny: readonly Selector[];
  readonly confirm: Policy['confirm'];
}

export interface Selector {
  readonly text: string;
  /** Without parameters: whether any call of the operation could match. */
  matches(id: string, operation: AnyOperation, params?: Readonly<Record<string, unknown>>): boolean;
}
