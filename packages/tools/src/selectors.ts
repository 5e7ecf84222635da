import { type Issue, suggestion } from '@agent-connectors/core';
import type { ToolboxOperation } from './operations.ts';

/**
 * Selects operations: `pylon`, `pylon.issues`, `pylon.issues.update`, with `*` for any part (`*.*.delete`), or `@read`, `@write`,
 * `@destructive` by effect, `@sends` for those that message people, `@spends` for those that move or spend money.
 */
export type Selector = string;

const consequences = ['@read', '@write', '@destructive', '@sends', '@spends'];

/** What a selector is compared with. */
export type Selectable = Pick<ToolboxOperation, 'name' | 'effect'> & {
  readonly sends?: boolean | undefined;
  readonly spends?: boolean | undefined;
};

/** Returns whether a selector selects an operation, or a call by its own consequences. */
export function selects(selector: Selector, { name, effect, sends, spends }: Selectable): boolean {
  if (selector === '@sends') return sends === true;
  if (selector === '@spends') return spends === true;
  if (selector.startsWith('@')) return selector === `@${effect}`;
  const parts = partsOf(selector);
  const names = name.split('.');
  return parts.length <= names.length && parts.every((part, index) => part === '*' || part === names[index]);
}

const partsOf = (selector: string) => selector.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).split('.');

/** Returns an issue for every selector that cannot select anything, whatever the catalogs say: of an unknown connector, or with an unknown `@`. */
export function impossibleSelectors(
  option: string,
  selectors: readonly Selector[],
  connectors: readonly string[],
): Issue[] {
  return selectors.flatMap((selector, index) => {
    const [connector = ''] = partsOf(selector);
    const isMarked = selector.startsWith('@');
    if (isMarked ? consequences.includes(selector) : connector === '*' || connectors.includes(connector)) return [];
    return issueOf(`${option}.${index}`, selector, isMarked ? consequences : connectors);
  });
}

/** Returns an issue for every selector that selects none of the operations: a misspelt rule must not permit anything. */
export function selectorIssues(
  option: string,
  selectors: readonly Selector[],
  operations: readonly ToolboxOperation[],
): Issue[] {
  return selectors.flatMap((selector, index) => {
    if (selector.startsWith('@') || operations.some((operation) => selects(selector, operation))) return [];
    const names = operations.flatMap(({ name, source, entity }) => [source.id, `${source.id}.${entity.id}`, name]);
    return issueOf(`${option}.${index}`, selector, [...new Set(names)]);
  });
}

const issueOf = (path: string, selector: string, names: readonly string[]): Issue => ({
  path,
  expected: 'a selector that selects an operation',
  received: `'${selector}'`,
  hint: suggestion(selector, names),
});
