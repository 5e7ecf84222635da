import {
  AbortedError,
  addHint,
  assertPermitted,
  ConnectorError,
  connectorOf,
  copyError,
  InvalidOptionsError,
  InvalidParamsError,
  InvalidResponseError,
  type Issue,
  type OptionRule,
  optionRules,
  redacted,
  suggestion,
  TimeoutError,
  validateOptions,
  wait,
} from '@agent-connectors/core';
import { fieldIssues, filterIssues, type SearchField, sortIssues } from '@agent-connectors/core/filter';
import { connectionOf } from '../connect.ts';
import { successOf, warningsOf } from '../execute/read-answer.ts';
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
      search({ client, connection }, entity, query, options),
    states: (options: SearchOptions = {}) => states(connection, options),
    // The types of the records are those of the client, whose definitions the platform shares.
  } as ContextStore<C>;
}

const queryNames = ['filter', 'sort', 'limit', 'cursor', 'fields'] as const;

const rules: Readonly<Record<keyof SearchOptions, OptionRule>> = {
  signal: optionRules.signal,
  timeout: optionRules.milliseconds,
};

interface Opened {
  readonly client: object;
  readonly connection: HostedConnection;
}

/** A search reads the same records as a listing, so the policy of the client decides as for one. */
function permit(client: object, entity: string): void {
  const { entities } = connectorOf(client);
  const accessor = entity.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const operations = Object.hasOwn(entities, accessor) ? entities[accessor]?.operations : undefined;
  const action = ['list', 'search', 'get'].find((each) => operations !== undefined && Object.hasOwn(operations, each));
  if (action !== undefined) assertPermitted(client, entity, action);
}

async function search(
  { client, connection }: Opened,
  entity: string,
  query: SearchQuery,
  options: SearchOptions,
): Promise<SearchPage<unknown>> {
  validateOptions('contextStore.search', options, rules);
  const searchable = await fieldsOf(connection, entity);
  permit(client, entity);
  const { filter, sort, limit, cursor, fields } = validatedQuery(entity, query, searchable);
  const params = {
    query: { ...(filter && { filter }), ...(sort && { sort }) },
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
    ...(fields && { fields: fields.map((field) => field.split('.')) }),
  };
  const { platform } = connection;
  const connectorId = await within(connection.connectorId(), `The search of ${entity}`, options);
  const call = { connector_id: connectorId, entity, action: 'context_store_search', params, skip_truncation: true };
  // Asked at the same time: it says from when the records are, and why there are none.
  const state = states(connection, options).then(
    (all) => all.find((each) => each.entity === entity),
    () => undefined,
  );
  // What is only beside the answer must not delay it.
  const known = () => Promise.race([state, wait(graceMs).then(() => undefined)]);
  try {
    const { data, meta } = await platform.executions.read(call, options);
    const { result } = successOf(data, `The search of ${entity}`);
    const warnings = redacted(platform, warningsOf(data));
    return pageOf(entity, result, { store: await known(), warnings, ...meta });
  } catch (error) {
    throw failure(error, entity, await known());
  }
}

const graceMs = 250;

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

/** Returns a plain copy of a query, so that what is sent is what was validated. Throws `InvalidParamsError`. */
function validatedQuery(entity: string, given: SearchQuery, fields: readonly SearchField[] | undefined): SearchQuery {
  const issues: Issue[] = [];
  const query = plainCopy(given);
  if (query === undefined)
    issues.push({ path: 'query', expected: 'an object of plain data', received: 'another value' });
  else issues.push(...queryIssues(query, fields));
  if (query !== undefined && issues.length === 0) return query;
  throw new InvalidParamsError({
    what: `contextStore.search of ${entity} was called with an invalid query`,
    issues,
    hint: 'Nothing was sent.',
  });
}

function plainCopy(given: unknown): SearchQuery | undefined {
  try {
    if (typeof given !== 'object' || given === null || ![Object.prototype, null].includes(Object.getPrototypeOf(given)))
      return undefined;
    return structuredClone(given) as SearchQuery; // its parts are validated
  } catch {
    return undefined;
  }
}

function queryIssues(query: SearchQuery, fields: readonly SearchField[] | undefined): Issue[] {
  const issues: Issue[] = [];
  for (const name of Object.keys(query))
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
    issues.push({ path: 'limit', expected: 'a whole number greater than 0', received: typeof limit });
  if (cursor !== undefined && (typeof cursor !== 'string' || cursor === ''))
    issues.push({ path: 'cursor', expected: 'the `nextCursor` of the page before', received: typeof cursor });
  if (query.fields !== undefined && !isFieldList(query.fields))
    issues.push({ path: 'fields', expected: "names of fields such as ['id']", received: typeof query.fields });
  else issues.push(...fieldIssues(query.fields ?? [], fields));
  return issues;
}

const isFieldList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((field) => typeof field === 'string' && field !== '');

interface Beside {
  readonly store: StoreState | undefined;
  readonly warnings: readonly string[];
  readonly attempts: number;
  readonly durationMs: number;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function pageOf(
  entity: string,
  result: unknown,
  { store, warnings, attempts, durationMs }: Beside,
): SearchPage<unknown> {
  const { data, meta } = objectOf(result);
  if (!Array.isArray(data))
    throw new InvalidResponseError({
      message: `Airbyte's search of ${entity} returned no list of records.`,
      hint: 'Search again later.',
      outcome: 'rejected',
    });
  const { has_more: more, cursor } = objectOf(meta);
  const position = typeof cursor === 'number' ? String(cursor) : cursor;
  const nextCursor = more !== false && typeof position === 'string' && position !== '' ? position : undefined;
  return {
    data,
    meta: {
      ...(nextCursor !== undefined && { nextCursor }),
      hasMore: more === true || nextCursor !== undefined,
      ...(store !== undefined && { store }),
      ...(warnings.length > 0 && { warnings }),
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
  const id = await within(connectorId(), 'The state of the context store', options);
  const { data } = await platform.connectors.inspect({ id }, options);
  return readStates(redacted(platform, data?.context_store_readiness));
}

/** The lookup belongs to no single caller, so each waits for it as long as it wants. */
async function within<T>(work: Promise<T>, what: string, { signal, timeout }: SearchOptions): Promise<T> {
  if (signal === undefined && timeout === undefined) return work;
  work.catch(() => {}); // nobody may wait for it any more
  const ends = [signal ?? undefined, timeout === undefined ? undefined : AbortSignal.timeout(timeout)];
  const ended = AbortSignal.any(ends.filter((each) => each !== undefined));
  return new Promise((resolve, reject) => {
    const end = () => {
      const details = { hint: 'Nothing was searched.', outcome: 'not_sent' as const, cause: ended.reason };
      const isAborted = signal?.aborted === true;
      const message = `${what} ${isAborted ? 'was aborted by the caller' : `did not begin within ${timeout} ms`}.`;
      reject(
        isAborted
          ? new AbortedError({ ...details, message })
          : new TimeoutError({ ...details, message, retryable: true }),
      );
    };
    if (ended.aborted) return end();
    ended.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => ended.removeEventListener('abort', end));
  });
}
