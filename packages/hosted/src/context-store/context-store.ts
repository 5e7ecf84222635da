import {
  addHint,
  ConnectorError,
  copyError,
  InvalidOptionsError,
  InvalidParamsError,
  InvalidResponseError,
  type Issue,
  type OptionRule,
  optionRules,
  suggestion,
  validateOptions,
} from '@agent-connectors/core';
import { filterIssues, type SearchField, sortIssues } from '@agent-connectors/core/filter';
import { connectionOf } from '../connect.ts';
import type { HostedConnection } from '../platform/connection.ts';
import type { ContextStore, SearchOptions, SearchPage, SearchQuery, StoreState } from './context-store-types.ts';
import { readStates } from './store-states.ts';

/**
 * Returns the context store of a hosted client: copies of the vendor's records at Airbyte that can be searched by any of their fields, in
 * ways that the vendor itself does not offer. It lags behind the vendor, from minutes to days; `meta.store` says from when the records are. Only
 * some entities and fields are in it.
 *
 * Throws `InvalidOptionsError` for a client that `connect` did not create.
 *
 * https://docs.airbyte.com/ai-agents/concepts/context-store
 */
export function contextStore<C extends object>(client: C): ContextStore<C> {
  const connection = connectionOf(client);
  if (connection === undefined)
    throw new InvalidOptionsError({
      what: 'The context store was opened with an invalid client',
      issues: [{ path: 'client', expected: 'a client that connect() created', received: 'another value' }],
    });
  return {
    search: (entity: string, query: SearchQuery = {}, options: SearchOptions = {}) =>
      search(connection, entity, query, options),
    states: (options: SearchOptions = {}) => states(connection, options),
    // The types of the records are those of the client, whose definitions the platform shares.
  } as ContextStore<C>;
}

const queryNames = ['filter', 'sort', 'limit', 'cursor', 'fields'] as const;

const rules: Readonly<Record<keyof SearchOptions, OptionRule>> = {
  signal: optionRules.signal,
  timeout: optionRules.milliseconds,
};

async function search(
  connection: HostedConnection,
  entity: string,
  query: SearchQuery,
  options: SearchOptions,
): Promise<SearchPage<unknown>> {
  validateOptions('contextStore.search', options, rules);
  const searchable = await fieldsOf(connection, entity);
  validateQuery(entity, query, searchable);
  const { filter, sort, limit, cursor, fields } = query;
  const params = {
    query: { ...(filter && { filter }), ...(sort && { sort }) },
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
    ...(fields && { fields: fields.map((field) => field.split('.')) }),
  };
  const connectorId = await connection.connectorId();
  const call = { connector_id: connectorId, entity, action: 'context_store_search', params, skip_truncation: true };
  // Asked at the same time: it says from when the records are, and why there are none.
  const state = states(connection, options).then(
    (all) => all.find((each) => each.entity === entity),
    () => undefined,
  );
  try {
    const { data, meta } = await connection.platform.executions.read(call, options);
    return pageOf(entity, data.result, await state, meta);
  } catch (error) {
    throw failure(error, entity, await state);
  }
}

/** Returns the fields that an entity is searched by. Throws `InvalidParamsError` where the store has no such entity. */
async function fieldsOf(connection: HostedConnection, entity: string): Promise<readonly SearchField[] | undefined> {
  const stored = (await connection.table())?.contextStore;
  if (stored === undefined) return undefined;
  const fields = Object.hasOwn(stored, entity) ? stored[entity] : undefined;
  if (fields === undefined)
    throw new InvalidParamsError({
      what: 'contextStore.search was called with an entity that the store does not have',
      issues: [
        {
          path: 'entity',
          expected: 'an entity of the context store',
          received: `'${String(entity).slice(0, 100)}'`,
          hint: suggestion(String(entity), Object.keys(stored)),
        },
      ],
      hint: 'Nothing was sent.',
    });
  return Object.entries(fields).flatMap(
    ([type, names]) => names.map((name) => ({ name, type: type as SearchField['type'] })), // the keys of the table are these types
  );
}

function validateQuery(entity: string, query: SearchQuery, fields: readonly SearchField[] | undefined): void {
  const issues: Issue[] = [];
  const given = Object.entries(query);
  for (const [name] of given)
    if (!queryNames.some((known) => known === name))
      issues.push({
        path: name,
        expected: 'a part of a query',
        received: `'${name}'`,
        hint: suggestion(name, queryNames),
      });
  const { filter, sort, limit, cursor } = query;
  if (filter !== undefined) issues.push(...filterIssues(filter, fields));
  if (sort !== undefined) issues.push(...sortIssues(sort, fields));
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    issues.push({ path: 'limit', expected: 'a whole number greater than 0', received: String(limit) });
  if (cursor !== undefined && (typeof cursor !== 'string' || cursor === ''))
    issues.push({ path: 'cursor', expected: 'the `nextCursor` of the page before', received: typeof cursor });
  if (query.fields !== undefined && !isFieldList(query.fields))
    issues.push({ path: 'fields', expected: "names of fields such as ['id']", received: typeof query.fields });
  if (issues.length > 0)
    throw new InvalidParamsError({
      what: `contextStore.search of ${entity} was called with an invalid query`,
      issues,
      hint: 'Nothing was sent.',
    });
}

const isFieldList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((field) => typeof field === 'string' && field !== '');

function pageOf(
  entity: string,
  result: unknown,
  store: StoreState | undefined,
  { attempts, durationMs }: { readonly attempts: number; readonly durationMs: number },
): SearchPage<unknown> {
  const { data, meta } = (result ?? {}) as { readonly data?: unknown; readonly meta?: unknown }; // any value but null may be read by key
  if (!Array.isArray(data))
    throw new InvalidResponseError({
      message: `Airbyte's search of ${entity} returned no list of records.`,
      hint: 'Search again later.',
      outcome: 'rejected',
    });
  const { has_more: more, cursor } = (meta ?? {}) as { readonly has_more?: unknown; readonly cursor?: unknown }; // as above
  const nextCursor = more !== false && typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
  return {
    data,
    meta: {
      ...(nextCursor !== undefined && { nextCursor }),
      hasMore: more === true || nextCursor !== undefined,
      ...(store !== undefined && { store }),
      attempts,
      durationMs,
    },
  };
}

/** Restates an error, and says what the store is doing where it is not ready. */
function failure(error: unknown, entity: string, store: StoreState | undefined): unknown {
  if (!ConnectorError.isInstance(error)) return error;
  const restated = copyError(error, {
    message: error.message.replace(/\bexecutions\.read\b/g, `The search of ${entity}`),
  });
  if (store === undefined || store.ready) return restated;
  return addHint(
    restated,
    `The context store is not ready for ${entity}: its state is ${store.status}. Search later, or list the records of the vendor itself.`,
  );
}

async function states({ platform, connectorId }: HostedConnection, options: SearchOptions): Promise<StoreState[]> {
  validateOptions('contextStore.states', options, rules);
  const { data } = await platform.connectors.inspect({ id: await connectorId() }, options);
  return readStates(data.context_store_readiness);
}
