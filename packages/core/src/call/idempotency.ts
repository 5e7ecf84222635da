import { keyHeaderOf } from '../define/key-header.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';
import { idOf } from './runtime.ts';

/** The key that one call carries in all of its attempts. */
export interface CallIdempotency {
  readonly key?: string | undefined;
  /** The header that carries it. */
  readonly header?: string | undefined;
  /** The parameter that carries it, as the id of a new record. */
  readonly param?: string | undefined;
}

/**
 * Returns the idempotency key of a call: the caller's, or a random one (RFC 9562, version 4). Throws `InvalidOptionsError` for a
 * key that the operation does not take, or that the vendor does not.
 */
export function idempotencyOf(
  resolved: ResolvedOperation,
  { api }: ApiRuntime,
  params: Readonly<Record<string, unknown>>,
  given: string | undefined,
  byExecutor: boolean,
): CallIdempotency {
  const { operation } = resolved;
  const { idempotency } = operation;
  const refuse = (expected: string, received: string, hint: string): never => {
    throw new InvalidOptionsError({
      what: `${idOf(resolved)} was called with invalid options`,
      issues: [{ path: 'idempotencyKey', expected, received, hint }],
      hint: 'Nothing was sent.',
      ...resolved.place,
    });
  };
  if (typeof idempotency === 'object') {
    const { param } = idempotency;
    const own = params[param];
    if (given !== undefined && typeof own === 'string' && own !== given)
      return refuse(`the same value as \`${param}\``, 'another value', `\`${param}\` is the key of this operation`);
    return { key: given ?? (typeof own === 'string' ? own : crypto.randomUUID()), param };
  }
  // The requests of an executor are its own.
  const byHeader = byExecutor ? undefined : keyHeaderOf(api, operation);
  if (byHeader === undefined) {
    if (given === undefined) return {};
    const why = byExecutor ? 'the executor has its own' : 'the vendor has none for this operation';
    return refuse('no idempotency key', 'one', why);
  }
  const { header, maxLength = 255 } = byHeader;
  if (given !== undefined && given.length > maxLength)
    return refuse(`at most ${maxLength} characters`, `${given.length}`, 'a UUID is a good key');
  return { key: given ?? crypto.randomUUID(), header };
}
