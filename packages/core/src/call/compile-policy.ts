import type { Connector } from '../define/connector.ts';
import { maySend, maySpend, sendsWith, spendsWith } from '../define/consequences.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Issue } from '../errors/issue.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import { snakeCase } from '../util/names.ts';
import { suggestion } from '../util/nearest.ts';
import type { CompiledPolicy, Policy, Selector } from './policy.ts';
import { selectorHint } from './selector-hint.ts';

const policyKeys = ['readOnly', 'allow', 'deny', 'confirm'];
const effects = ['@read', '@write', '@destructive', '@sends', '@spends'];

/** Compiles a policy. Throws `InvalidOptionsError` for anything unknown, so that a misspelt rule never permits a call. */
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
        expected: 'a policy rule',
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
    confirm: typeof ask === 'function' ? (ask as NonNullable<Policy['confirm']>) : undefined, // what it returns is compared with true
  };
  if (issues.length > 0)
    throw new InvalidOptionsError({
      what: 'The policy is invalid',
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

/** What a call may do besides its effect, some operations only with certain parameters. */
const consequences: Readonly<Record<string, { readonly may: typeof maySend; readonly does: typeof sendsWith }>> = {
  '@sends': { may: maySend, does: sendsWith },
  '@spends': { may: maySpend, does: spendsWith },
};

function compileSelector(text: string): Selector {
  if (text.startsWith('@')) {
    const consequence = consequences[text];
    if (consequence === undefined) return { text, matches: (_, operation) => `@${operation.effect}` === text };
    const { may, does } = consequence;
    return {
      text,
      matches: (_, operation, params) => (params === undefined ? may(operation) : does(operation, params)),
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
