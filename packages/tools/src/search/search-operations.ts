import type { ToolboxOperation } from '../operations.ts';
import { withoutProducts } from './products.ts';
import type { Match, SearchIndex } from './search-index.ts';

/** What a deprecated operation counts, beside the one that replaces it. */
const deprecatedShare = 0.7;

/** How many operations of one entity may come before other entities. The rest follows after them. */
const mostOfOneEntity = 4;

/**
 * Finds operations by one or several queries, best first: each query brings in its own best. Those of a product that a query names come before
 * all others.
 */
export function searchOperations(
  index: SearchIndex,
  queries: readonly string[],
  { accepts, limit }: { readonly accepts: (operation: ToolboxOperation) => boolean; readonly limit: number },
): ToolboxOperation[] {
  const best = new Map<string, Match>();
  for (const query of queries) {
    const { rest, isNamed } = withoutProducts(query, index.products);
    const matches = index.search(rest).filter(({ operation }) => accepts(operation));
    const top = matches[0]?.score ?? 1;
    for (const { operation, score } of matches) {
      // Scores of different queries cannot be compared, only their ratios to the best of each.
      const ratio = (score / top) * (operation.deprecated ? deprecatedShare : 1);
      const share = ratio + (isNamed(operation) ? 1 : 0);
      const known = best.get(operation.name);
      if (known === undefined || known.score < share) best.set(operation.name, { operation, score: share });
    }
  }
  const ranked = [...best.values()].sort(byRank).map(({ operation }) => operation);
  return spread(ranked).slice(0, limit);
}

/** Among equals, reads come before writes. */
function byRank(a: Match, b: Match): number {
  const cost = ({ effect }: ToolboxOperation) => (effect === 'read' ? 0 : effect === 'write' ? 1 : 2);
  return b.score - a.score || cost(a.operation) - cost(b.operation) || (a.operation.name < b.operation.name ? -1 : 1);
}

/** Moves operations of an entity that has enough of them behind the next other ones. */
function spread(ranked: readonly ToolboxOperation[]): ToolboxOperation[] {
  const counts = new Map<string, number>();
  const [first, later]: [ToolboxOperation[], ToolboxOperation[]] = [[], []];
  for (const operation of ranked) {
    const key = `${operation.source.id}.${operation.entity.id}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    (count > mostOfOneEntity ? later : first).push(operation);
  }
  return [...first, ...later];
}
