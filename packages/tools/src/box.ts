import type { AnyClient } from '@agent-connectors/core';
import { operationsOf, type ToolboxConnector, type ToolboxOperation } from './operations.ts';
import { createSearchIndex, type SearchIndex } from './search/search-index.ts';
import { impossibleSelectors, selectorIssues, selects } from './selectors.ts';
import { once, sourcesOf } from './toolbox-connectors.ts';
import { type ReadOptions, readToolboxOptions, refuse, type ToolboxOptions } from './toolbox-options.ts';

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

export function createBox(connectors: readonly (AnyClient | ToolboxConnector)[], given: ToolboxOptions): Box {
  const options = readToolboxOptions(given);
  const sources = sourcesOf(connectors);
  const ids = sources.map(({ id }) => id);
  refuse([
    ...impossibleSelectors('include', options.include ?? [], ids),
    ...impossibleSelectors('exclude', options.exclude, ids),
    ...impossibleSelectors('policy.confirm', options.confirmFor, ids),
  ]);
  const everything = once(async () => (await Promise.all(sources.map(operationsOf))).flat());
  const operations = once(async () => {
    const all = await everything();
    const { include, exclude, confirmFor, readOnly } = options;
    refuse([
      ...selectorIssues('include', include ?? [], all),
      ...selectorIssues('exclude', exclude, all),
      ...selectorIssues('policy.confirm', confirmFor, all),
    ]);
    const chosen = all.filter(
      (operation) =>
        (include === undefined || include.some((selector) => selects(selector, operation))) &&
        !exclude.some((selector) => selects(selector, operation)),
    );
    const offered = readOnly ? chosen.filter(({ effect }) => effect === 'read') : chosen;
    // Without selectors, nothing was chosen wrongly: each call says why it is refused.
    if (offered.length === 0 && (include !== undefined || exclude.length > 0))
      refuse([
        {
          path: include === undefined ? 'exclude' : 'include',
          expected: 'selectors that leave an operation',
          received:
            chosen.length === 0 ? 'selectors that leave none' : 'selectors of writes alone, in a read-only toolbox',
        },
      ]);
    return offered;
  });
  return {
    options,
    sources,
    everything,
    operations,
    index: once(async (): Promise<SearchIndex> => createSearchIndex(await operations(), options.searchCache)),
  };
}
