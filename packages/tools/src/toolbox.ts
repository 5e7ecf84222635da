import { type AnyClient, connectorOf, InvalidOptionsError, InvalidParamsError } from '@agent-connectors/core';
import { loadCatalog } from '@agent-connectors/core/catalog';
import { describeOperation } from '@agent-connectors/core/describe';
import type { Box } from './box.ts';
import { type DescribedOperation, describeForAgent, describeParameter } from './describe/describe-operation.ts';
import type { ApprovalOptions, ConfirmationRequest } from './execute/confirmation.ts';
import { confirmationOf, executeOperation } from './execute/execute-operation.ts';
import type { ExecuteOptions } from './execute/execute-options.ts';
import type { ToolboxResult } from './execute/toolbox-result.ts';
import { findOperation } from './find-operation.ts';
import { operationsOf, type ToolboxConnector, type ToolboxOperation } from './operations.ts';
import { createSearchIndex, type SearchIndex } from './search/search-index.ts';
import { searchOperations } from './search/search-operations.ts';
import { selectorIssues, selects } from './selectors.ts';
import { readToolboxOptions, type ToolboxOptions } from './toolbox-options.ts';

export interface SearchOptions {
  /** Only operations of this connector. */
  readonly connector?: string | undefined;
  /** Only operations with this effect. */
  readonly effect?: 'read' | 'write' | 'destructive' | undefined;
  /** How many at most. Default: 8. */
  readonly limit?: number | undefined;
}

/** One call among several. */
export interface ToolboxCall extends Omit<ExecuteOptions, 'signal' | 'confirm' | 'onProgress'> {
  readonly operation: string;
  readonly params?: unknown;
}

/** What became of one call among several. */
export type ToolboxOutcome = { readonly result: ToolboxResult } | { readonly error: unknown };

/** Search, describe and execute over any number of connectors, for agents. */
export interface Toolbox {
  /** Its connectors. */
  readonly connectors: readonly Pick<ToolboxConnector, 'id'>[];
  /** Whether it offers only reads. */
  readonly readOnly: boolean;
  /** The operations that the toolbox offers. Reads catalogs only. */
  operations(): Promise<readonly ToolboxOperation[]>;
  /** Finds operations by what users say, best first. Several queries at once each bring in their own best. */
  search(query: string | readonly string[], options?: SearchOptions): Promise<readonly ToolboxOperation[]>;
  /** Describes an operation by its name, `pylon.issues.update`. Throws `UnknownOperationError` with the nearest names. */
  describe(operation: string): Promise<DescribedOperation>;
  /** Describes one parameter in full, by its dot path. */
  describeParameter(operation: string, path: string): Promise<string>;
  /**
   * Calls an operation. The result fits `maxResultTokens`; what was cut is said, and how to read on.
   *
   * Throws `ConnectorError`: what the client throws, `NotPermittedError` and `ConfirmationRequiredError` for what the policy does not permit.
   */
  execute(operation: string, params?: unknown, options?: ExecuteOptions): Promise<ToolboxResult>;
  /** Calls several operations side by side. Each has an outcome of its own, and a share of the budget. */
  executeAll(
    calls: readonly ToolboxCall[],
    options?: Pick<ExecuteOptions, 'signal' | 'confirm' | 'onProgress'>,
  ): Promise<readonly ToolboxOutcome[]>;
  /**
   * Returns what a person has to be asked about before a call, for surfaces that ask in their own way; `undefined` where nobody needs to be. Throws as
   * `execute` does for a call that is invalid.
   */
  confirmationFor(
    operation: string,
    params?: unknown,
    options?: ApprovalOptions,
  ): Promise<ConfirmationRequest | undefined>;
}

const effects = ['read', 'write', 'destructive'];

/** What is longer, or more, names no operation better, and would take seconds to search for. */
const longestQuery = 500;
const mostQueries = 10;

/** Calls that run side by side. */
const atOnce = 5;
export const mostCalls = 20;

/**
 * Creates a toolbox: the operations of connectors as three functions that fit an agent's context. Takes clients, direct or hosted, or connectors
 * that are loaded when they are needed.
 *
 * Throws `InvalidOptionsError` for an invalid option. A selector that selects nothing is reported by the first call, which loads the catalogs.
 */
export function createToolbox(
  connectors: readonly (AnyClient | ToolboxConnector)[],
  options: ToolboxOptions = {},
): Toolbox {
  const box = createBox(connectors, options);
  const execute: Toolbox['execute'] = (operation, params, executeOptions = {}) =>
    executeOperation(box, operation, params, executeOptions);
  return {
    connectors: box.sources,
    readOnly: box.options.readOnly,
    operations: box.operations,
    async search(query, { connector, effect, limit = 8 } = {}) {
      const queries = [query]
        .flat()
        .map((text) => text.slice(0, longestQuery))
        .filter((text) => text.trim() !== '')
        .slice(0, mostQueries);
      if (queries.length === 0) throw invalidSearch('query', 'a few words', 'nothing');
      if (connector !== undefined && !box.sources.some(({ id }) => id === connector))
        throw invalidSearch('connector', `one of ${box.sources.map(({ id }) => id).join(', ')}`, `'${connector}'`);
      if (effect !== undefined && !effects.includes(effect))
        throw invalidSearch('effect', `one of ${effects.join(', ')}`, `'${effect}'`);
      return searchOperations(await box.index(), queries, {
        accepts: (operation) =>
          (connector === undefined || operation.source.id === connector) &&
          (effect === undefined || operation.effect === effect),
        limit,
      });
    },
    async describe(name) {
      const operation = await findOperation(box, name);
      const connector = await operation.source.connector();
      const { brief } = connector.entities[operation.entity.accessor] ?? {};
      return describeForAgent(operation.name, describeOperation(connector, operation.id), brief);
    },
    async describeParameter(name, path) {
      const operation = await findOperation(box, name);
      const description = describeOperation(await operation.source.connector(), operation.id);
      const text = describeParameter(description, path);
      if (text !== undefined) return text;
      throw invalidSearch('parameter', `a parameter of ${operation.name}`, `'${path}'`);
    },
    execute,
    async executeAll(calls, shared = {}) {
      if (calls.length > mostCalls) throw invalidSearch('calls', `at most ${mostCalls} calls`, `${calls.length}`);
      const share = Math.max(Math.floor(box.options.maxResultTokens / Math.max(calls.length, 1)), 200);
      const outcomes: ToolboxOutcome[] = [];
      const queue = calls.entries();
      const work = async () => {
        for (const [index, { operation, params, ...callOptions }] of queue) {
          try {
            outcomes[index] = {
              result: await executeOperation(box, operation, params, { ...callOptions, ...shared }, share),
            };
          } catch (error) {
            outcomes[index] = { error };
          }
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, calls.length) }, work));
      return outcomes;
    },
    confirmationFor: (operation, params, options = {}) => confirmationOf(box, operation, params, options),
  };
}

const invalidSearch = (path: string, expected: string, received: string) =>
  new InvalidParamsError({ what: 'The call is invalid', issues: [{ path, expected, received }] });

function createBox(connectors: readonly (AnyClient | ToolboxConnector)[], given: ToolboxOptions): Box {
  const options = readToolboxOptions(given);
  const sources = sourcesOf(connectors);
  const everything = once(async () => (await Promise.all(sources.map(operationsOf))).flat());
  const operations = once(async () => {
    const all = await everything();
    const { include, exclude, confirmFor, readOnly } = options;
    const issues = [
      ...selectorIssues('include', include ?? [], all),
      ...selectorIssues('exclude', exclude, all),
      ...selectorIssues('policy.confirm', confirmFor, all),
    ];
    if (issues.length > 0)
      throw new InvalidOptionsError({ what: 'The toolbox was created with invalid options', issues });
    return all.filter(
      (operation) =>
        (include === undefined || include.some((selector) => selects(selector, operation))) &&
        !exclude.some((selector) => selects(selector, operation)) &&
        !(readOnly && operation.effect !== 'read'),
    );
  });
  return {
    options,
    sources,
    everything,
    operations,
    index: once(async (): Promise<SearchIndex> => createSearchIndex(await operations())),
  };
}

function sourcesOf(connectors: readonly (AnyClient | ToolboxConnector)[]): ToolboxConnector[] {
  if (!Array.isArray(connectors) || connectors.length === 0)
    throw new InvalidOptionsError({
      what: 'The toolbox is invalid',
      issues: [
        {
          path: 'connectors',
          expected: 'a list with at least one client',
          received: Array.isArray(connectors) ? 'an empty list' : typeof connectors,
        },
      ],
    });
  const sources = connectors.map((each): ToolboxConnector => (isSource(each) ? each : sourceOf(each)));
  const ids = sources.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new InvalidOptionsError({
      what: 'The toolbox is invalid',
      issues: [
        {
          path: 'connectors',
          expected: 'one client for each connector',
          received: `two for '${twice}'`,
          hint: 'create a toolbox for each account',
        },
      ],
    });
  return sources;
}

const isSource = (value: unknown): value is ToolboxConnector =>
  typeof value === 'object' && value !== null && 'catalog' in value && typeof value.catalog === 'function';

function sourceOf(client: AnyClient): ToolboxConnector {
  const connector = connectorOf(client);
  return {
    id: connector.name,
    catalog: once(() => loadCatalog(connector)),
    connector: async () => connector,
    client: async () => client,
  };
}

/** Runs a function at its first call. A failure is not remembered. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
