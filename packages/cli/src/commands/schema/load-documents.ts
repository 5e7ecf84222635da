import {
  type Api,
  type Connector,
  ConnectorError,
  type Entities,
  InvalidResponseError,
  type LiveDocuments,
} from '@agent-connectors/core';
import { type ResolvedCredentials, resolveCredentials } from '../../credentials/resolve-credentials.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { documentCache } from './document-cache.ts';
import { documentClient, type FetchDocument } from './document-client.ts';
import { objectOf } from './json-value.ts';

/** An API that serves OpenAPI documents. */
export interface DocumentedApi {
  readonly name: string;
  readonly api: Api;
  readonly documents: LiveDocuments;
}

/** What the options of a command line say. */
export interface DocumentRequest {
  /** Asks the vendor, however new the cached documents are. */
  readonly refresh: boolean;
  readonly profile: string | undefined;
  readonly credentials: readonly string[];
  readonly region: string | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
}

export interface LoadedDocuments {
  readonly documents: readonly unknown[];
  /** What the user should know of them: which are old, or missing. */
  readonly warnings: readonly string[];
}

/** Returns the API whose documents are meant. Throws `UsageError` where there is none. */
export function documentedApi(
  { title, name: id, apis }: Connector<Entities>,
  named: string | undefined,
): DocumentedApi {
  const all = Object.entries(apis).flatMap(([name, api]) =>
    api.documents === undefined ? [] : [{ name, api, documents: api.documents }],
  );
  const [first] = all;
  if (first === undefined)
    throw new UsageError(
      `${title} serves no OpenAPI documents.`,
      `agent-connectors describe ${id} shows the operations of the connector, and works offline.`,
    );
  if (named === undefined) return first;
  const found = all.find(({ name }) => name === named);
  if (found !== undefined) return found;
  throw new UsageError(
    `${title} has no API '${named}' that serves OpenAPI documents.`,
    `There is: ${all.map(({ name }) => name).join(', ')}.`,
  );
}

/** A document is asked for again after a day. */
const freshMs = 86_400_000;

/**
 * Loads the documents of an API: from the cache for a day, then from the vendor where they have changed. Where the vendor cannot be asked, the cached
 * ones serve, with a warning. Throws the `ConnectorError` of the request where there is no document at all, and with `refresh` always.
 */
export async function loadDocuments(
  connector: Connector<Entities>,
  documented: DocumentedApi,
  request: DocumentRequest,
  io: Io,
): Promise<LoadedDocuments> {
  const { profile, credentials: given, region } = request;
  const credentials = await resolveCredentials(connector, { profile, given, region }, io);
  if (io.terminal.err) for (const note of credentials.notes) io.err(`note: ${note}\n`);
  const { paths } = documented.documents;
  let client: FetchDocument | undefined;
  const fetch: FetchDocument = (path, etag) => {
    client ??= documentClient(connector, documented.name, paths, { credentials, timeout: request.timeout }, io);
    return client(path, etag);
  };
  const where = placeOf(connector, documented, credentials);
  const loaded = await Promise.allSettled(
    paths.map(async (path) =>
      loadDocument(path, { cache: await documentCache(`${where.address}${path}`, where.identity, io), fetch }, request),
    ),
  );
  const failed = loaded.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const found = loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (failed.length > 0 && (found.length === 0 || request.refresh)) throw failed[0];
  const missing = loaded.flatMap((each, index) =>
    each.status === 'rejected' ? [`${paths[index]} is missing. ${messageOf(each.reason)}`] : [],
  );
  return {
    documents: found.map(({ document }) => document),
    warnings: [...found.flatMap(({ warning }) => warning ?? []), ...missing],
  };
}

interface Loaded {
  readonly document: unknown;
  readonly warning?: string;
}

async function loadDocument(
  path: string,
  { cache, fetch }: { readonly cache: Awaited<ReturnType<typeof documentCache>>; readonly fetch: FetchDocument },
  { refresh }: Pick<DocumentRequest, 'refresh'>,
): Promise<Loaded> {
  const cached = cache.load();
  const age = cached === undefined ? Number.POSITIVE_INFINITY : Date.now() - cached.checkedAt;
  // A time in the future is that of a clock that was wrong.
  if (cached !== undefined && !refresh && age >= 0 && age < freshMs) return { document: cached.document };
  try {
    const { document, etag, notModified } = await fetch(path, cached?.etag);
    const newest = notModified && cached !== undefined ? cached : { document: checked(document, path), etag };
    cache.save({ ...newest, checkedAt: Date.now() });
    return { document: newest.document };
  } catch (error) {
    if (cached === undefined || refresh || !ConnectorError.isInstance(error) || error.code === 'aborted') throw error;
    const day = new Date(cached.checkedAt).toISOString().slice(0, 10);
    return {
      document: cached.document,
      warning: `${path} is as of ${day}: it could not be refreshed. ${error.message}`,
    };
  }
}

/** Returns a document. Throws `InvalidResponseError` for anything else: it must not replace one that is good. */
function checked(document: unknown, path: string): unknown {
  const { openapi, paths } = objectOf(document);
  if (typeof openapi === 'string' && Object.keys(objectOf(paths)).length > 0) return document;
  throw new InvalidResponseError({
    message: `${path} returned no OpenAPI document.`,
    hint: 'Its routes are unknown. Try again later.',
    outcome: 'rejected',
    retryable: true,
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Returns where documents come from, and whose they are. */
function placeOf(
  { name, credentials, regions }: Connector<Entities>,
  { api }: DocumentedApi,
  { variables, region, profile, tokens }: ResolvedCredentials,
): { readonly address: string; readonly identity: string } {
  const own = variables[api.baseUrlVariable];
  const used = region ?? (regions && (variables[regions.variable] ?? regions.default));
  const ways = api.auth.credentials.map((field) => [field, variables[credentials[field]?.variable ?? ''] ?? null]);
  // Public fields may decide what a token may see, such as its scope.
  const open = Object.entries(credentials).flatMap(([field, { variable, public: isOpen }]) =>
    isOpen === true ? [[field, variables[variable] ?? null]] : [],
  );
  return {
    address: own ?? `${name} ${used ?? ''}`,
    identity: JSON.stringify([ways, open, tokens === undefined ? null : (profile ?? null)]),
  };
}
