import * as v from 'valibot';
import type { Schema } from '../define/schema.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import type { Issue } from '../errors/issue.ts';
import { suggestion } from '../util/nearest.ts';
import { closest } from './closest-issues.ts';
import { describeExpected, describeReceived, inWords } from './describe-issue.ts';
import { inspectJson, restoreNames } from './json-issues.ts';
import { idOf, type ResolvedOperation } from './runtime.ts';

/** Step 2: validates parameters against the operation's schema. Returns what to send. Throws `InvalidParamsError`. */
export function validateParams(resolved: ResolvedOperation, params: unknown): Readonly<Record<string, unknown>> {
  const given = params ?? {};
  const { issues: found, hasSkippedNames } = inspectJson(given);
  if (found.length > 0) throw invalid(resolved, found);
  const result = v.safeParse(resolved.operation.input, given);
  if (result.success) {
    if (hasSkippedNames) restoreNames(given, result.output);
    // Every input schema is an object schema, so its output can be read by key.
    return result.output as Readonly<Record<string, unknown>>;
  }
  // Explaining takes long; nobody reads more.
  const first = result.issues.slice(0, maxIssues * 5);
  const issues = first.flatMap((issue) => explain(resolved.operation.input, issue));
  const said = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  throw invalid(resolved, [...said.values()], result.issues.length - first.length);
}

/** This many issues suffice to see the problem of a list of thousands. */
const maxIssues = 20;

function invalid(resolved: ResolvedOperation, explained: readonly Issue[], others = 0): InvalidParamsError {
  const issues = explained.slice(0, maxIssues);
  const count = explained.length + others;
  const problems = count === 1 ? 'an invalid parameter' : `${count} invalid parameters`;
  const more = count - issues.length;
  return new InvalidParamsError({
    what: `${idOf(resolved)} was called with ${problems}`,
    issues,
    hint: more === 0 ? 'Nothing was sent.' : `${more} more are not listed. Nothing was sent.`,
    ...resolved.place,
  });
}

/** Converts one of valibot's issues. A failed union is explained by the option that comes closest. */
function explain(schema: Schema, issue: v.BaseIssue<unknown>): Issue[] {
  const array = arrayForObject(issue);
  if (array !== undefined) return [array];
  const path = v.getDotPath(issue) ?? '';
  const received = describeReceived(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const names = keysAt(schema, issue);
    const name = String(issue.path?.at(-1)?.key ?? path);
    return [{ path, expected: 'a known parameter', received: `'${name}'`, hint: suggestion(name, names) }];
  }
  if ((issue.type === 'union' || issue.type === 'variant') && issue.issues !== undefined && issue.issues.length > 0) {
    return closest(issue.issues).flatMap((inner) => explain(schema, { ...inner, path: joinPath(issue, inner) }));
  }
  if (issue.received === 'undefined') {
    // What is expected may depend on the fields beside it, as only the schema's own message can say.
    const expected = issue.message.startsWith('Expected ') ? describeExpected(issue) : wantedAt(schema, issue);
    return [{ path, expected, received: 'nothing', hint: 'it is required' }];
  }
  // A schema's own message is more helpful than a similar name.
  const plain = issue.message.startsWith('Invalid ');
  const hint =
    plain && issue.type === 'picklist' && typeof issue.input === 'string'
      ? suggestionAmong(issue)
      : listHint(schema, issue);
  return [{ path, expected: describeExpected(issue), received, ...(hint !== undefined && { hint }) }];
}

/** valibot takes an array for an object and then misses its fields, or finds those that every array has. */
function arrayForObject({ path }: v.BaseIssue<unknown>): Issue | undefined {
  const index = path?.findIndex(({ type, input }) => type === 'object' && Array.isArray(input)) ?? -1;
  if (index < 0) return undefined;
  const names = path?.slice(0, index).map(({ key }) => String(key)) ?? [];
  return { path: names.join('.'), expected: 'an object', received: 'an array' };
}

type IssuePath = NonNullable<v.BaseIssue<unknown>['path']>;

function joinPath(outer: v.BaseIssue<unknown>, inner: v.BaseIssue<unknown>): IssuePath | undefined {
  const items = [...(outer.path ?? []), ...(inner.path ?? [])];
  const [first, ...rest] = items;
  return first === undefined ? undefined : [first, ...rest];
}

/** Returns a hint where one item was passed in place of a list. */
function listHint(schema: Schema, issue: v.BaseIssue<unknown>): string | undefined {
  if (issue.kind !== 'schema' || issue.type !== 'array') return undefined;
  let at: unknown = schema;
  for (const item of issue.path ?? []) at = child(at, item.key);
  const { item } = (unwrap(at) ?? {}) as { item?: Schema }; // an array schema has it
  return item !== undefined && v.is(item, issue.input) ? 'put it into a list: [ … ]' : undefined;
}

function suggestionAmong(issue: v.BaseIssue<unknown>): string | undefined {
  const options = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  const hint = suggestion(String(issue.input), options);
  return hint.startsWith('did') ? hint : undefined;
}

/** Describes what the field of an issue takes. The issue itself only names a field that is missing. */
function wantedAt(schema: Schema, issue: v.BaseIssue<unknown>): string {
  let at: unknown = schema;
  for (const item of issue.path ?? []) at = child(at, item.key);
  const { expects } = (at ?? {}) as { expects?: unknown }; // every valibot schema has it
  return typeof expects === 'string' ? inWords(expects) : describeExpected(issue);
}

/** Returns the names that the object of an issue may have. */
function keysAt(schema: Schema, issue: v.BaseIssue<unknown>): string[] {
  let at: unknown = schema;
  for (const item of issue.path?.slice(0, -1) ?? []) at = child(at, item.key);
  return Object.keys(entriesOf(at) ?? {});
}

function child(schema: unknown, key: unknown): unknown {
  const inner = unwrap(schema);
  const entries = entriesOf(inner);
  if (entries !== undefined) return entries[String(key)];
  return (
    (inner as { item?: unknown; value?: unknown } | undefined)?.item ??
    (inner as { value?: unknown } | undefined)?.value
  );
}

const entriesOf = (schema: unknown) => (unwrap(schema) as { entries?: Record<string, unknown> } | undefined)?.entries;

function unwrap(schema: unknown): unknown {
  let at = schema as { wrapped?: unknown; entries?: unknown; getter?: (input: unknown) => unknown } | undefined;
  while (at !== undefined && at.entries === undefined) {
    const inner = at.wrapped ?? at.getter?.(undefined);
    if (inner === undefined) return at;
    at = inner as typeof at; // what a schema wraps is a schema
  }
  return at;
}
