import { median, runScript } from './child.ts';

export interface CatalogCost {
  /** Milliseconds to read and parse all catalogs in a new process: the median of several runs. */
  readonly wall: number;
  /** CPU time of the process in milliseconds. */
  readonly cpu: number;
  readonly kilobytes: readonly number[];
}

/** Measures reading and parsing the catalogs of connectors, given the paths of their files. */
export function measureCatalogs(files: readonly string[]): CatalogCost {
  const runs = Array.from({ length: 15 }, () => runScript<CatalogCost>('read-catalogs.ts', files));
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    kilobytes: runs[0]?.kilobytes ?? [],
  };
}
