import { createClient } from '../src/client/create-client.ts';
import type { AnyClientOptions } from '../src/client/create-runtime.ts';
import type { Api } from '../src/define/api.ts';
import { defineConnector } from '../src/define/connector.ts';
import { entity, type Operations } from '../src/define/entity.ts';
import type { AnyOperation } from '../src/define/operation.ts';
import { type Seen, type Step, scriptedFetch } from './fake-fetch.ts';
import { sampleWith, secrets } from './sample.ts';

/** A vendor with other conventions than the sample's, and with operations of its own under `things`. */
export function vendor<O extends Operations>(api: Partial<Api>, operations: O) {
  return defineConnector({
    ...sampleWith(api),
    entities: { things: entity({ summary: 'Things.', key: 'id' }, () => operations) },
  });
}

/** Calls an operation of such a vendor, whose responses follow a script. */
export function callThing(
  api: Partial<Api>,
  operation: AnyOperation,
  params: Readonly<Record<string, unknown>>,
  script: readonly Step[],
  { options, call }: { options?: AnyClientOptions; call?: object } = {},
) {
  const { fetch, seen } = scriptedFetch(...script);
  const client = createClient(vendor(api, { call: operation }), {
    apiToken: secrets.apiToken,
    env: {},
    fetch,
    ...options,
  });
  const result = client.execute('things', 'call', params, call);
  return { result, seen };
}

/** The request that a successful call sent. */
export async function sentBy(made: ReturnType<typeof callThing>): Promise<Seen> {
  await made.result;
  const [request] = made.seen;
  if (request === undefined || made.seen.length > 1) throw new Error(`${made.seen.length} requests were sent`);
  return request;
}
