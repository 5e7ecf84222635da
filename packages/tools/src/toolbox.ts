import type { AnyClient } from '@agent-connectors/core';
import { describeOperation } from '@agent-connectors/core/describe';
import { createBox } from './box.ts';
import { type DescribedOperation, describeForAgent } from './describe/describe-operation.ts';
import { describeParameter } from './describe/describe-parameter.ts';
import type { ApprovalOptions, ConfirmationRequest } from './execute/confirmation.ts';
import { confirmationOf, executeOperation } from './execute/execute-operation.ts';
import type { ExecuteOptions, ToolboxCall } from './execute/execute-options.ts';
import type { ToolboxResult } from './execute/toolbox-result.ts';
import { type WalkedPage, type WalkOptions, walkListing } from './execute/walk-listing.ts';
import { findOperation } from './find-operation.ts';
import type { ToolboxConnector, ToolboxOperation } from './operations.ts';
import { tokenBudget } from './result/budget.ts';
import { searchOperations } from './search/search-operations.ts';
import { checkCalls, invalidCall, readQueries, readSearchOptions, type SearchOptions } from './toolbox-input.ts';
import type { ToolboxOptions } from './toolbox-options.ts';

/** What became of one call among several. */
export type ToolboxOutcome = { readonly result: ToolboxResult } | { readonly error: unknown };

/** Search, describe and execute over any number of connectors, for agents. */
export interface Toolbox {
  /** Its connectors. */
  readonly connectors: readonly Pick<ToolboxConnector, 'id'>[];
  /** Whether it offers only reads. */
  readonly readOnly: boolean;
  /**
   * Resolves when the selectors of the options are known to select something. Reads the catalogs, where there are selectors.
   *
   * Throws `InvalidOptionsError` for one that selects nothing, and where nothing is left to offer.
   */
  ready(): Promise<void>;
  /** The operations that the toolbox offers. Reads catalogs only. */
  operations(): Promise<readonly ToolboxOperation[]>;
  /** Finds operations by what users say, best first. Several queries at once each bring in their own best. */
  search(query: string | readonly string[], options?: SearchOptions): Promise<readonly ToolboxOperation[]>;
  /** Describes an operation by its name, `pylon.issues.update`. Throws `UnknownOperationError` with the nearest names. */
  describe(operation: string): Promise<DescribedOperation>;
  /**
   * Describes one parameter in full, or one field of the result, by its dot path; `returns` is the whole result. What differs between variants of an object
   * is described for each, and `field=state` in a path chooses one: `filter.field=state.value`.
   */
  describeParameter(operation: string, path: string): Promise<string>;
  /**
   * Calls an operation. The result fits `maxResultTokens`; what was cut is said, and how to read on.
   *
   * Throws `ConnectorError`: what the client throws, `NotPermittedError` and `ConfirmationRequiredError` for what the policy does not permit.
   */
  execute(operation: string, params?: unknown, options?: ExecuteOptions): Promise<ToolboxResult>;
  /**
   * Reads a listing page by page, as far as the caller reads, with whole records and nothing cut: for surfaces that stream. The walk waits for rate limits as
   * long as they last. After an error, `cursorAfter` of the last page is where to continue.
   */
  walk(operation: string, params?: unknown, options?: WalkOptions): AsyncIterable<WalkedPage>;
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

/** Calls that run side by side. */
const atOnce = 5;

/**
 * Creates a toolbox: the operations of connectors as three functions that fit an agent's context. Takes clients, direct or hosted, or connectors
 * that are loaded when they are needed.
 *
 * Throws `InvalidOptionsError` for an invalid option. A selector that names an unknown entity or action is reported by `ready` and by the first
 * call, which load the catalogs.
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
    async ready() {
      const { include, exclude, confirmFor } = box.options;
      // Whether `@` selects anything is known without the catalogs.
      const isNamed = [...exclude, ...confirmFor].some((selector) => !selector.startsWith('@'));
      if (include !== undefined || isNamed) await box.operations();
    },
    operations: box.operations,
    async search(query, options = {}) {
      const { connector, effect, limit = 8 } = readSearchOptions(box, options);
      const queries = readQueries(query);
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
      throw invalidCall({
        path: 'parameter',
        expected: `a parameter of ${operation.name}, or a field of its result`,
        received: `'${path}'`,
      });
    },
    execute,
    walk: (operation, params, walkOptions = {}) => walkListing(box, operation, params, walkOptions),
    async executeAll(calls, shared = {}) {
      checkCalls(calls);
      const share = Math.max(Math.floor(box.options.maxResultTokens / Math.max(calls.length, 1)), 200);
      const outcomes: ToolboxOutcome[] = [];
      const queue = calls.entries();
      const work = async () => {
        for (const [index, { operation, params, ...callOptions }] of queue) {
          try {
            outcomes[index] = {
              result: await executeOperation(box, operation, params, { ...callOptions, ...shared }, tokenBudget(share)),
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
