import { InvalidParamsError, type Issue, parseJson, suggestion } from '@agent-connectors/core';

type Args = Readonly<Record<string, unknown>>;

/** The kinds of arguments: what is expected, and how to read a value; `undefined` where it is not one. */
const kinds = {
  text: ['text', (value: unknown) => (typeof value === 'string' ? value : undefined)],
  texts: ['a list of texts', readTexts],
  count: ['a whole number', readCount],
  flag: ['true or false', readFlag],
  // What a model writes as parameters is read where the operation is known.
  any: ['a value', (value: unknown) => value],
  list: ['a list of objects', readList],
} as const;

const mostIssues = 20;

export type ArgumentKind = keyof typeof kinds;

/**
 * Reads the arguments of a tool. Throws `InvalidParamsError` with the nearest name for unknown ones. Takes `null` and empty text for what a
 * model left out, and a number, a flag or a list that a model wrote as text.
 */
export function readArguments(
  tool: string,
  given: unknown,
  known: Readonly<Record<string, ArgumentKind>>,
  required: readonly string[] = [],
): Args {
  const value = typeof given === 'string' ? parseText(given) : (given ?? {});
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArguments(tool, [
      { path: 'arguments', expected: 'an object', received: Array.isArray(value) ? 'an array' : typeof value },
    ]);
  const issues: Issue[] = [];
  const args: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      // So many say enough; a suggestion for each of thousands would take seconds.
      if (issues.length >= mostIssues) break;
      issues.push({
        path: name,
        expected: 'a known argument',
        received: `'${name}'`,
        hint: suggestion(name, Object.keys(known)),
      });
      continue;
    }
    if (isLeftOut(given, kind)) continue;
    const [expected, read] = kinds[kind];
    const result: unknown = read(given);
    if (result === undefined)
      issues.push({ path: name, expected, received: JSON.stringify(given)?.slice(0, 60) ?? typeof given });
    else args[name] = result;
  }
  for (const name of required)
    if (args[name] === undefined && !issues.some(({ path }) => path === name))
      issues.push({
        path: name,
        expected: kinds[known[name] ?? 'any'][0],
        received: 'nothing',
        hint: 'it is required',
      });
  if (issues.length > 0) throw invalidArguments(tool, issues);
  return args;
}

/** Models that have to write every argument write `null`, empty text or an empty list for those they have no use for. */
const isLeftOut = (value: unknown, kind: ArgumentKind) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (kind !== 'any' && Array.isArray(value) && value.length === 0);

/** The error of a tool's arguments. */
export const invalidArguments = (tool: string, issues: readonly Issue[]): InvalidParamsError =>
  new InvalidParamsError({ what: `${tool} was called with invalid arguments`, issues, hint: 'Nothing was sent.' });

function parseText(text: string): unknown {
  try {
    return text.trim() === '' ? {} : parseJson(text);
  } catch {
    return text;
  }
}

function readTexts(value: unknown): readonly string[] | undefined {
  const list =
    typeof value === 'string'
      ? value.trim().startsWith('[')
        ? parseText(value)
        : value.split(',').flatMap((each) => each.trim() || [])
      : value;
  return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : undefined;
}

function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : undefined;
}

function readFlag(value: unknown): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

function readList(value: unknown): readonly unknown[] | undefined {
  const list = typeof value === 'string' ? parseText(value) : value;
  return Array.isArray(list) ? list : undefined;
}
