import { type Connector, createClient, type Entities, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import type { ResolvedCredentials } from '../../credentials/resolve-credentials.ts';
import { tokenCache } from '../../credentials/token-cache.ts';
import type { Io } from '../../io.ts';

/** A document that was requested: new, or as it was when the ETag was returned. */
export interface FetchedDocument {
  readonly document: unknown;
  readonly etag: string | undefined;
  readonly notModified: boolean;
}

/** Requests a document, if it has changed since. Throws `ConnectorError`. */
export type FetchDocument = (path: string, etag: string | undefined) => Promise<FetchedDocument>;

/** Returns a function that requests documents with the credentials, the limits and the retries of one of a connector's APIs. */
export function documentClient(
  connector: Connector<Entities>,
  name: string,
  paths: readonly string[],
  { credentials, timeout }: { readonly credentials: ResolvedCredentials; readonly timeout: number | undefined },
  io: Io,
): FetchDocument {
  const own = connector.apis[name];
  if (own === undefined) throw new TypeError(`${connector.name} has no API '${name}'.`);
  // The document decides whether it is compared; the API's operations need not.
  const api = { ...own, conditional: true };
  const get = (path: string) =>
    operation(`GET ${path}` as `GET /${string}`, {
      summary: `Get ${path}.`,
      api: name,
      input: v.strictObject({}),
      data: '',
      output: v.unknown(),
      responseHeaders: ['etag'],
    });
  const documents = entity({ summary: 'OpenAPI documents.' }, () =>
    Object.fromEntries(paths.map((path, index) => [`get${letter(index)}`, get(path)])),
  );
  const client = createClient(
    { ...connector, apis: { ...connector.apis, [name]: api }, entities: { documents } },
    {
      env: credentials.variables,
      ...(credentials.region !== undefined && { region: credentials.region }),
      ...(credentials.tokens !== undefined && { tokens: credentials.tokens }),
      tokenCache: tokenCache(io),
      ...(timeout !== undefined && { timeout }),
      policy: { readOnly: true },
    },
  );
  return async (path, etag) => {
    const { data, meta } = await client.execute(
      'documents',
      `get_${letter(paths.indexOf(path)).toLowerCase()}`,
      {},
      {
        ...(etag !== undefined && { ifNoneMatch: etag }),
        signal: io.interruption?.(),
      },
    );
    return { document: data, etag: meta.headers?.['etag'], notModified: meta.notModified === true };
  };
}

const letter = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);
