import type { SandboxRequest } from '../../../engine/emulator.ts';
import { rejected } from '../errors.ts';
import { type Vendor, vendorOf } from '../hosted/vendors.ts';
import type { Connector } from '../records.ts';
import { errorDetail } from './error-detail.ts';

/** A request to a vendor's API. */
export interface VendorRequest {
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** Default: JSON. */
  readonly accept?: string;
  readonly body?: { readonly contentType: string; readonly content: string };
}

export interface VendorResponse {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The parsed body; undefined if there is none. */
  readonly json: unknown;
}

/** Sends requests to the vendor of one connector, with the connector's credential. */
export type Exchange = (request: VendorRequest) => Promise<VendorResponse>;

/** Creates the way from a connector to the emulator of its vendor, which the same server has to serve. */
export function createExchange(connector: Connector, { headers: { host } }: SandboxRequest): Exchange {
  const vendor = vendorOf(connector.type);
  let base: Promise<string> | undefined;
  return async (request) => {
    if (!vendor || host === undefined) throw unreachable(connector.type);
    base ??= baseOf(host, vendor, connector.type);
    const response = await fetch(`${await base}${request.path}`, {
      method: request.method,
      headers: {
        accept: request.accept ?? 'application/json',
        authorization: vendor.authorization(connector.credentials),
        ...(request.body && { 'content-type': request.body.contentType }),
      },
      ...(request.body && { body: request.body.content }),
    }).catch(() => {
      throw failed(connector.type);
    });
    const content = await response.arrayBuffer().catch(() => {
      throw failed(connector.type);
    });
    const bytes = new Uint8Array(content);
    const text = new TextDecoder().decode(bytes);
    const json = parsed(text);
    if (!response.ok) {
      // The platform's exact body for a vendor's error is not documented. This is the form of the SDK that it runs.
      const url = `${vendor.origin}${request.path}`;
      throw rejected(
        response.status,
        `HTTP ${response.status} error for ${request.method} ${url}: ${errorDetail(json, text)}`,
      );
    }
    return { headers: response.headers, bytes, json };
  };
}

/** Returns the URL of a vendor's emulator; ends the request with a 502 if the server does not serve it. */
async function baseOf(host: string, { variable }: Vendor, type: string): Promise<string> {
  const response = await fetch(`http://${host}/_sandbox/env`).catch(() => {
    throw unreachable(type);
  });
  const env: unknown = await response.json();
  const url = typeof env === 'object' && env !== null ? Reflect.get(env, variable) : undefined;
  if (typeof url !== 'string') throw unreachable(type);
  return `http://${host}${new URL(url).pathname}`;
}

/** Ends a request to a vendor that this sandbox does not serve. */
export const unreachable = (type: string) =>
  rejected(502, `The API of ${type} cannot be reached: start the sandbox with the emulator of this vendor`);

const failed = (type: string) => rejected(502, `The connection to the API of ${type} failed`);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
