import { InvalidParamsError, type Issue } from '@agent-connectors/core';
import type { Box } from './box.ts';
import type { ToolboxCall } from './execute/execute-options.ts';
import { countRule, isObject, type OptionRule, optionIssues, shownValue } from './option-issues.ts';

export interface SearchOptions {
  /** Only operations of this connector. */
  readonly connector?: string | undefined;
  /** Only operations with this effect. */
  readonly effect?: 'read' | 'write' | 'destructive' | undefined;
  /** How many at most. Default: 8. */
  readonly limit?: number | undefined;
}

/** What is longer, or more, names no operation better, and would take seconds to search for. */
const longestQuery = 500;
const mostQueries = 10;
export const mostCalls = 20;

export const invalidCall = (...issues: readonly Issue[]) =>
  new InvalidParamsError({ what: 'The call is invalid', issues });

/** Reads what a search is for. Throws `InvalidParamsError`, as the other functions here do. */
export function readQueries(query: unknown): string[] {
  const queries = [query].flat();
  if (!queries.every((each) => typeof each === 'string'))
    throw invalidCall({ path: 'query', expected: 'text, or a list of texts', received: shownValue(query) });
  const asked = queries
    .map((text) => text.slice(0, longestQuery))
    .filter((text) => text.trim() !== '')
    .slice(0, mostQueries);
  if (asked.length === 0) throw invalidCall({ path: 'query', expected: 'a few words', received: 'nothing' });
  return asked;
}

export function readSearchOptions({ sources }: Box, options: SearchOptions): SearchOptions {
  const oneOf = (values: readonly string[]): OptionRule => [
    `one of ${values.join(', ')}`,
    (value) => typeof value === 'string' && values.includes(value),
  ];
  const rules: { readonly [Name in keyof Required<SearchOptions>]: OptionRule } = {
    connector: oneOf(sources.map(({ id }) => id)),
    effect: oneOf(['read', 'write', 'destructive']),
    limit: countRule(1, 100),
  };
  const issues = optionIssues(options, rules);
  if (issues.length > 0) throw invalidCall(...issues);
  return options;
}

export function checkCalls(calls: readonly ToolboxCall[]): void {
  if (!Array.isArray(calls) || !calls.every(isObject))
    throw invalidCall({ path: 'calls', expected: 'a list of calls', received: shownValue(calls) });
  if (calls.length > mostCalls)
    throw invalidCall({ path: 'calls', expected: `at most ${mostCalls} calls`, received: `${calls.length}` });
}
