import type { Connector } from '../define/connector.ts';
import { snakeCase } from '../define/names.ts';
import type { AnyOperation } from '../define/operation.ts';
import { maySend, sendsWith } from '../define/sends.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Issue } from '../errors/issue.ts';
import { kindOf, valueOrKindOf } from '../errors/kind-of.ts';
import { NotPermittedError } from '../errors/not-permitted-error.ts';
import { suggestion } from '../nearest.ts';
import { createDeadline, untilAborted } from '../transport/deadline.ts';
import type { RequestPreview } from './build.ts';
import { type Found, idOf } from './runtime.ts';
import { selectorHint } from './selector-hint.ts';

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

interface Selector {
  readonly text: string;
  /** Without parameters: whether any call of the operation could match. */
  matches(id: string, operation: AnyOperation, params?: Readonly<Record<string, unknown>>): boolean;
}

/** Step 3: refuses what the policy does not permit. */
export function permit(policy: CompiledPolicy, found: Found, params: Readonly<Record<string, unknown>>): void {
  const id = idOf(found);
  const { operation } = found;
  const refuse = (why: string) => {
    throw new NotPermittedError({
      message: `${id} is not permitted: ${why}.`,
      hint: 'Nothing was sent. This is a decision of whoever set up the client; do not try another way around it.',
      ...found.place,
    });
  };
  if (policy.readOnly && operation.effect !== 'read')
    refuse(`the client is read-only and this is a ${operation.effect} operation`);
  const denied = policy.deny.find((selector) => selector.matches(id, operation, params));
  if (denied !== undefined) refuse(`the policy denies '${denied.text}'`);
  if (policy.allow !== undefined && !policy.allow.some((selector) => selector.matches(id, operation, params))) {
    refuse('the policy does not allow it');
  }
}

/** Asks for confirmation of what is about to be sent, where the policy wants that. A caller who gives up ends the question. */
export async function confirm(
  policy: CompiledPolicy,
  found: Found,
  preview: () => RequestPreview,
  signals: readonly (AbortSignal | null | undefined)[],
): Promise<void> {
  const ask = policy.confirm;
  if (ask === undefined || found.operation.effect === 'read') return;
  const given = signals.filter((signal) => signal !== undefined && signal !== null);
  const deadline = createDeadline(Number.POSITIVE_INFINITY, given);
  const { signal } = deadline;
  let cause: unknown;
  try {
    signal.throwIfAborted(); // nobody is asked about what will not be sent
    const request = { ...preview(), operation: idOf(found), summary: found.operation.summary };
    if ((await untilAborted((async () => ask(request, { signal }))(), signal)) === true) return;
  } catch (error) {
    cause = error;
  } finally {
    deadline.dispose();
  }
  if (signal.aborted) {
    throw new AbortedError({
      message: `${idOf(found)} was aborted by the caller while it was to be confirmed.`,
      hint: 'Nothing was sent.',
      cause,
      ...found.place,
    });
  }
  throw new NotPermittedError({
    message: `${idOf(found)} was not confirmed${cause === undefined ? '' : ': asking failed'}.`,
    hint: 'Nothing was sent. Do not try again unless you are told to.',
    cause,
    ...found.place,
  });
}

const policyKeys = ['readOnly', 'allow', 'deny', 'confirm'];
const effects = ['@read', '@write', '@destructive', '@sends'];

/** Reads a policy; throws `InvalidOptionsError` for anything it does not understand, so that a misspelt rule never opens a door. */
export function compilePolicy(connector: Connector, policy: unknown): CompiledPolicy {
  const issues: Issue[] = [];
  const given =
    typeof policy === 'object' && policy !== null && !Array.isArray(policy) ? (policy as Record<string, unknown>) : {}; // any object may be read by key
  if (policy !== undefined && given !== policy)
    issues.push({
      path: 'policy',
      expected: 'an object',
      received: kindOf(policy),
    });
  for (const key of Object.keys(given)) {
    if (!policyKeys.includes(key))
      issues.push({
        path: `policy.${key}`,
        expected: 'a policy',
        received: `'${key}'`,
        hint: suggestion(key, policyKeys),
      });
  }
  const { readOnly = false, allow, deny = [], confirm: ask } = given;
  if (typeof readOnly !== 'boolean')
    issues.push({ path: 'policy.readOnly', expected: 'true or false', received: valueOrKindOf(readOnly) });
  if (ask !== undefined && typeof ask !== 'function')
    issues.push({ path: 'policy.confirm', expected: 'a function', received: kindOf(ask) });
  const select = (path: string, selectors: unknown) => compileSelectors(connector, path, selectors, issues);
  const compiled: CompiledPolicy = {
    readOnly: readOnly === true,
    allow: allow === undefined ? undefined : select('policy.allow', allow),
    deny: select('policy.deny', deny),
    confirm: typeof ask === 'function' ? (ask as NonNullable<Policy['confirm']>) : undefined, // its answer is compared with true
  };
  if (issues.length > 0)
    throw new InvalidOptionsError({
      what: 'The policy cannot be kept as it stands',
      issues,
      connector: connector.name,
    });
  return compiled;
}

function compileSelectors(connector: Connector, path: string, selectors: unknown, issues: Issue[]): Selector[] {
  if (!Array.isArray(selectors)) {
    issues.push({ path, expected: 'an array of selectors', received: kindOf(selectors) });
    return [];
  }
  // Listing the operations would define them all.
  if (selectors.length === 0) return [];
  const operations = Object.entries(connector.entities).flatMap(([entity, { operations }]) =>
    Object.entries(operations).map(
      ([action, operation]) => [`${snakeCase(entity)}.${snakeCase(action)}`, operation] as const,
    ),
  );
  return selectors.map((text: unknown, index) => {
    const selector = compileSelector(String(text));
    if (!effects.includes(selector.text) && !operations.some(([id, operation]) => selector.matches(id, operation))) {
      issues.push({
        path: `${path}.${index}`,
        expected: 'a selector that matches an operation',
        received: `'${text}'`,
        hint: selectorHint(
          String(text),
          effects,
          operations.map(([id]) => id),
        ),
      });
    }
    return selector;
  });
}

function compileSelector(text: string): Selector {
  if (text.startsWith('@')) {
    const effect = text.slice(1);
    if (effect !== 'sends') return { text, matches: (_, operation) => operation.effect === effect };
    return {
      text,
      matches: (_, operation, params) => (params === undefined ? maySend(operation) : sendsWith(operation, params)),
    };
  }
  const parts = text === '*' ? ['*', '*'] : snakeCase(text).split('.');
  return {
    text,
    matches(id) {
      const names = id.split('.');
      return parts.length === names.length && parts.every((part, index) => part === '*' || part === names[index]);
    },
  };
}
