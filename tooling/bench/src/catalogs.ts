import { median, runScript } from './child.ts';

export interface CatalogCost {
  /** Milliseconds that reading and parsing all of them takes in a fresh process; the median of several. */
  readonly wall: number;
  /** Of those, what the process itself computed. */
  readonly cpu: number;
  readonly kilobytes: readonly number[];
}

/** Measures the catalogs of connectors, by the paths of their files. */
export function measureCatalogs(files: readonly string[]): CatalogCost {
  const runs = Array.from({ length: 15 }, () => runScript<CatalogCost>('read-catalogs.ts', files));
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    kilobytes: runs[0]?.kilobytes ?? [],
  };
}
