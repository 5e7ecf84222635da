import type { ToolboxOperation } from '../operations.ts';

/** A product, by all names that people use: `customer-io` and `Customer.io`. */
export interface Product {
  readonly id: string;
  readonly names: readonly string[];
}

/** Returns the products of some operations. */
export function productsOf(operations: readonly ToolboxOperation[]): readonly Product[] {
  const names = new Map<string, string[]>();
  for (const { source, title } of operations) names.set(source.id, [source.id, title]);
  return [...names].map(([id, own]) => ({ id, names: own }));
}

interface Named {
  /** The query without the names, if more than a name is left: each has the words of what is asked for. */
  readonly rest: string;
  /** Whether an operation is one of a product that the query names. */
  isNamed(operation: ToolboxOperation): boolean;
}

/** Finds the products that a query names. With one product, or with all of them, a name decides nothing. */
export function withoutProducts(query: string, products: readonly Product[]): Named {
  const letters = lettersOf(query);
  const found = products.flatMap(({ id, names }) => {
    // Patterns take longer to make than all of a search.
    const possible = names.filter((name) => letters.includes(lettersOf(name)));
    const patterns = possible.map(patternOf).filter((pattern) => pattern.test(query));
    return patterns.length === 0 ? [] : [{ id, patterns }];
  });
  const ids = new Set(found.map(({ id }) => id));
  const rest = found
    .flatMap(({ patterns }) => patterns)
    .reduce((text, pattern) => text.replace(new RegExp(pattern, 'giu'), ' '), query);
  return {
    rest: /[\p{L}\p{N}]/u.test(rest) ? rest : query,
    isNamed: ({ source }) => ids.size < products.length && ids.has(source.id),
  };
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[\s._-]+/g, '');

/** Matches a name as words of their own, however its words are joined: "customer.io", "Customer IO", "customerio's". */
function patternOf(name: string): RegExp {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return new RegExp(`(?<![\\p{L}\\p{N}@.])${words.join('[\\s._-]?')}(?:[’']s)?(?![\\p{L}\\p{N}@]|\\.\\p{L})`, 'iu');
}
