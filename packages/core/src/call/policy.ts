import type { AnyOperation } from '../define/operation.ts';
import type { RequestPreview } from './request-preview.ts';

/** The call that `confirm` decides about. */
export interface Confirmation extends RequestPreview {
  /** `entity.action` */
  readonly operation: string;
  readonly summary: string;
}

/** A selector of a policy. Besides these, any `entity.action` is one, such as `issues.*`. */
export type PolicySelector =
  | '@read'
  | '@write'
  | '@destructive'
  | '@sends'
  | '@spends'
  | '*.list'
  | '*.get'
  | '*.delete'
  | (string & {});

/**
 * What a client may do. It is enforced before every request, and no prompt can change it.
 *
 * A selector is an operation's id with `*` for any part (`issues.list`, `issues.*`, `*.delete`), or `@read`, `@write`,
 * `@destructive` for all operations with that effect, `@sends` for all calls that send messages to people, or
 * `@spends` for all calls that move or spend money: some operations do so only with certain parameters. A selector that matches nothing is an error when the client is created.
 */
export interface Policy {
  /** Permits only operations whose effect is `read`. */
  readonly readOnly?: boolean;
  /** Permits only these. */
  readonly allow?: readonly PolicySelector[];
  /** Permits none of these, whatever `allow` says. */
  readonly deny?: readonly PolicySelector[];
  /**
   * Called with the exact request before anything but a read is sent. Only when it returns `true`, the request is sent. It may
   * take as long as it needs: only the caller's signal, which it receives, ends the wait.
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
  /** Returns whether a call matches; without parameters, whether any call of the operation could match. */
  matches(id: string, operation: AnyOperation, params?: Readonly<Record<string, unknown>>): boolean;
}
