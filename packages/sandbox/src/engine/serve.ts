import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseBody } from './body.ts';
import { dispatch } from './dispatch.ts';
import type { SandboxRequest } from './emulator.ts';
import type { Fault } from './fault.ts';
import { faultResponse } from './fault-response.ts';
import type { FaultQueue } from './faults.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { flatHeaders, readBody } from './read-request.ts';
import type { OpenLogEntry, RequestRecorder } from './request-log.ts';
import type { Router } from './router.ts';
import { pause, send, sendHalfAndCut, sendSlowly } from './send.ts';
import type { MountedApi, Vendors } from './vendors.ts';
import { json, serialize, type WireResponse } from './wire-response.ts';

export interface ServeOptions {
  readonly vendors: Vendors;
  readonly faults: FaultQueue;
  readonly recorder: RequestRecorder;
  readonly limiter: RateLimiter | undefined;
  readonly control: Router;
}

/** Handles one HTTP request: reads it, finds its emulator and applies a pending fault. Returns the status that was sent. */
export async function serve(
  options: ServeOptions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<number | undefined> {
  const url = message.url ?? '/';
  const [fullPath = '/', ...search] = url.split('?');
  const headers = flatHeaders(message);
  const content = await readBody(message);
  if (content === 'gone') return undefined;
  const plain = (status: number, value: unknown): number => {
    send(response, serialize(json(value, status)));
    return status;
  };
  if (content === 'too-large') return plain(413, { error: 'The request body is larger than the sandbox accepts.' });

  const request = (path: string, mount?: string): SandboxRequest => ({
    method: message.method ?? 'GET',
    ...(mount !== undefined && { mount }),
    path,
    params: {},
    query: new URLSearchParams(search.join('?')),
    headers,
    rawBody: content,
    body: parseBody(headers['content-type'], content),
  });
  if (fullPath.startsWith('/_sandbox/')) {
    const found = options.control.match(message.method ?? 'GET', fullPath.slice('/_sandbox'.length));
    if (found.kind !== 'found')
      return plain(404, { error: 'Unknown control endpoint. See the README of @agent-connectors/sandbox.' });
    const wireResponse = serialize(await found.handler(request(fullPath)));
    send(response, wireResponse);
    return wireResponse.status;
  }
  const place = options.vendors.split(fullPath);
  if (!place) return plain(404, { error: 'No emulator is mounted at this path. See GET /_sandbox/env.' });

  const below = request(place.rest, place.mount);
  const fault = options.faults.take({ mount: place.mount, method: below.method, path: place.rest });
  const entry: OpenLogEntry = {
    method: below.method,
    url,
    mount: place.mount,
    path: place.rest,
    headers,
    body: new TextDecoder().decode(content),
    status: undefined,
    ...(fault && { fault: fault.kind }),
  };
  options.recorder.add(entry);
  await respond(await options.vendors.get(place.mount), below, fault, entry, response, options.limiter);
  return entry.status;
}

async function respond(
  mounted: MountedApi,
  request: SandboxRequest,
  fault: Fault | undefined,
  entry: OpenLogEntry,
  response: ServerResponse,
  limiter: RateLimiter | undefined,
): Promise<void> {
  const vendorResponse = async (): Promise<WireResponse> => {
    try {
      return serialize(await dispatch(mounted, request, limiter));
    } catch (error) {
      entry.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return serialize(mounted.api.serverError(request, 500));
    }
  };
  const sent = (wireResponse: WireResponse): WireResponse => {
    entry.status = wireResponse.status;
    return wireResponse;
  };
  if (!fault) return send(response, sent(await vendorResponse()));
  if ('applied' in fault && fault.applied) await vendorResponse();

  switch (fault.kind) {
    case 'delay': {
      const wireResponse = await vendorResponse();
      if (await pause(response, fault.ms)) send(response, sent(wireResponse));
      return;
    }
    case 'reset':
      if (fault.when === 'mid-body') return sendHalfAndCut(response, sent(await vendorResponse()));
      response.socket?.resetAndDestroy();
      return;
    case 'truncate': {
      const wireResponse = sent(await vendorResponse());
      return send(response, {
        ...wireResponse,
        body: wireResponse.body.subarray(0, Math.floor(wireResponse.body.byteLength / 2)),
      });
    }
    case 'slow-body':
      return sendSlowly(response, sent(await vendorResponse()), fault.ms, Math.max(1, fault.bytes ?? 1));
    default:
      return send(response, sent(faultResponse(fault, mounted.api, request)));
  }
}
