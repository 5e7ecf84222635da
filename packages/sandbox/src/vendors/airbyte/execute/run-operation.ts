import { rejected } from '../errors.ts';
import type { Operation } from '../hosted/operation.ts';
import type { Connector, JsonObject } from '../records.ts';
import { buildRequest } from './build-request.ts';
import { errorDetail } from './error-detail.ts';
import type { Exchange, VendorResponse } from './exchange.ts';
import { pageAfterCursor, pageMetadata } from './numbered-pages.ts';
import { scopedParameters } from './parameters.ts';
import { valueAt } from './paths.ts';
import { recordsOf } from './records.ts';
import { selectFields } from './select-fields.ts';

export interface Outcome {
  readonly result: unknown;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly response: VendorResponse;
}

/** Runs an operation against the vendor and returns what the platform extracts from its response. */
export async function runOperation(
  operation: Operation,
  params: JsonObject,
  connector: Connector,
  exchange: Exchange,
): Promise<Outcome> {
  const scoped = scopedParameters(operation, params, connector);
  const { after, ...others } = scoped;
  const request = operation.numberedPages
    ? buildRequest(operation, others, pageAfterCursor(after))
    : buildRequest(operation, scoped);
  const response = await exchange(request);
  const { json } = response;
  if (!operation.download && json === undefined && response.bytes.byteLength > 0)
    throw rejected(502, `The API of ${connector.type} returned a body that is not JSON`);
  // A GraphQL API reports errors with the status 200. The status that the platform makes of it is not documented.
  if (operation.document !== undefined && Array.isArray(valueAt(json, 'errors')))
    throw rejected(400, `API error: ${errorDetail(json, '')}`);
  const fields = Array.isArray(scoped['fields']) && operation.params.some((each) => each.in === 'fields');
  const records = recordsOf(operation, json);
  return {
    result: fields ? selectFields(records, { select: [scoped['fields']].flat().map(String) }) : records,
    metadata: metadataOf(operation, response),
    response,
  };
}

/** Returns the values for `connector_metadata`; null if the operation declares none. */
function metadataOf({ meta, numberedPages }: Operation, { headers, json }: VendorResponse): Outcome['metadata'] {
  if (!meta && !numberedPages) return null;
  const declared = Object.entries(meta ?? {}).map(([key, path]) => [key, valueAt(json, path) ?? null]);
  return { ...(numberedPages && pageMetadata(headers)), ...Object.fromEntries(declared) };
}
