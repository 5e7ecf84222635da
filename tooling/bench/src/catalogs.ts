import { median, runScript } from './child.ts';

export interface CatalogCost {
  /** Milliseconds that reading and parsing all of them takes in a fresh process; the median of several. */
  readonly wall: number;
  /** Of those, what the process itself computed. */
  readonly cpu: number;
  readonly kilobytes: readonly number[];
}

/** Measures the catalogs of some connectors, by their ids. */
export function measureCatalogs(names: readonly string[]): CatalogCost {
  const runs = Array.from({ length: 15 }, () => runScript<CatalogCost>('read-catalogs.ts', names));
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    kilobytes: runs[0]?.kilobytes ?? [],
  };
}
