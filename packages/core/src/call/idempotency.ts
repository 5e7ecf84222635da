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
    return params[param] === undefined ? {} : { key: String(params[param]), param };
  }
  // The requests of an executor are its own.
  const byHeader = byExecutor ? undefined : keyHeaderOf(api, operation);
  if (byHeader === undefined) {
    if (given === undefined) return {};
    const why = byExecutor ? 'the executor has its own' : 'the vendor has none for this operation';
    return refuse('no idempotency key', 'one', why);
  }
  const { maxLength = 255 } = byHeader;
  const header = byHeader.header.toLowerCase();
  if (given !== undefined && given.length > maxLength)
    return refuse(`at most ${maxLength} characters`, `${given.length}`, 'a UUID is a good key');
  return { key: given ?? crypto.randomUUID(), header };
}

/**
 * Returns parameters with the id of the new record, where the operation lets the caller choose one: the caller's own, as
 * the parameter or as the key, or a random one. Throws `InvalidOptionsError` where the two differ.
 */
export function withOwnId({ operation, place }: ResolvedOperation, params: unknown, key: string | undefined): unknown {
  const { idempotency } = operation;
  const given = params ?? {};
  if (typeof idempotency !== 'object' || typeof given !== 'object' || Array.isArray(given)) return params;
  const { param } = idempotency;
  const own = (given as Readonly<Record<string, unknown>>)[param]; // any object may be read by key
  if (own === undefined || own === null) return { ...given, [param]: key ?? crypto.randomUUID() };
  if (key === undefined || key === own) return params;
  throw new InvalidOptionsError({
    what: `${place.entity}.${place.action} was called with invalid options`,
    issues: [
      {
        path: 'idempotencyKey',
        expected: `the same value as \`${param}\``,
        received: 'another value',
        hint: `\`${param}\` is the key of this operation`,
      },
    ],
    hint: 'Nothing was sent.',
    ...place,
  });
}
