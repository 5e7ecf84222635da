import type { ToolboxConnector, ToolboxOperation } from './operations.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { ReadOptions } from './toolbox-options.ts';

/** What the parts of a toolbox share. */
export interface Box {
  readonly options: ReadOptions;
  readonly sources: readonly ToolboxConnector[];
  /** The operations that the toolbox offers. */
  operations(): Promise<readonly ToolboxOperation[]>;
  /** All operations of its connectors. */
  everything(): Promise<readonly ToolboxOperation[]>;
  index(): Promise<SearchIndex>;
}
