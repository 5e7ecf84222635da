// For command lines, which search catalogs in a process of their own and need nothing else of this package.
import { operationsOf, type ToolboxConnector, type ToolboxOperation } from './operations.ts';
import { createSearchIndex, type SearchCache } from './search/search-index.ts';
import { searchOperations } from './search/search-operations.ts';

export type { ToolboxOperation } from './operations.ts';
export { operationLine } from './search/operation-line.ts';
export type { SearchCache, StoredIndex } from './search/search-index.ts';

export interface CatalogSearch {
  /** What to search for: one need, or several. */
  readonly queries: readonly string[];
  /** Only operations for which it returns true. */
  accepts(operation: ToolboxOperation): boolean;
  /** How many for each query at most. */
  readonly limit: number;
  /** The index that an earlier process has built for exactly these connectors. */
  readonly cache?: SearchCache | undefined;
}

/** Finds operations in the catalogs of connectors for each query, best first, as a toolbox does. Loads no connector. */
export async function searchCatalogs(
  connectors: readonly Pick<ToolboxConnector, 'id' | 'catalog'>[],
  { queries, accepts, limit, cache }: CatalogSearch,
): Promise<ToolboxOperation[][]> {
  const unloaded = () => Promise.reject(new TypeError('A search loads no connector.'));
  const sources = connectors.map((each): ToolboxConnector => ({ ...each, connector: unloaded, client: unloaded }));
  const operations = (await Promise.all(sources.map(operationsOf))).flat();
  const index = createSearchIndex(operations, cache);
  return queries.map((query) => searchOperations(index, [query], { accepts, limit }));
}
