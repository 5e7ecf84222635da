import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, answerOf, json } from './answer.ts';
import { parseBody } from './body.ts';
import { dispatch } from './dispatch.ts';
import { faultAnswer } from './fault-answer.ts';
import type { Fault, FaultQueue } from './faults.ts';
import { splitMount } from './mounts.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { flatHeaders, readBody } from './read-request.ts';
import type { OpenLogEntry, RequestRecorder } from './request-log.ts';
import type { Router } from './router.ts';
import { pause, send, sendHalfAndCut, sendSlowly } from './send.ts';
import type { SandboxRequest } from './stand-in.ts';
import type { Vendor, Vendors } from './vendors.ts';

export interface ServeOptions {
  readonly vendors: Vendors;
  readonly faults: FaultQueue;
  readonly recorder: RequestRecorder;
  readonly limiter: RateLimiter | undefined;
  readonly control: Router;
}

/** Answers one HTTP request: reads it, finds its stand-in, meets a waiting fault. Answers the status that was sent. */
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
    send(response, answerOf(json(value, status)));
    return status;
  };
  if (content === 'too-large') return plain(413, { error: 'the request body is larger than the sandbox reads' });

  const request = (path: string): SandboxRequest => ({
    method: message.method ?? 'GET',
    path,
    params: {},
    query: new URLSearchParams(search.join('?')),
    headers,
    rawBody: content,
    body: parseBody(headers['content-type'], content),
  });
  if (fullPath.startsWith('/_sandbox/')) {
    const found = options.control.match(message.method ?? 'GET', fullPath.slice('/_sandbox'.length));
    if (found.kind !== 'found') return plain(404, { error: 'no such control endpoint' });
    const answer = answerOf(await found.handler(request(fullPath)));
    send(response, answer);
    return answer.status;
  }
  const place = splitMount(fullPath);
  if (!place) return plain(404, { error: 'nothing is mounted here; see GET /_sandbox/env' });

  const below = request(place.rest);
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
  await respond(options.vendors.get(place.mount), below, fault, entry, response, options.limiter);
  return entry.status;
}

async function respond(
  vendor: Vendor,
  request: SandboxRequest,
  fault: Fault | undefined,
  entry: OpenLogEntry,
  response: ServerResponse,
  limiter: RateLimiter | undefined,
): Promise<void> {
  const vendorAnswer = async (): Promise<Answer> => {
    try {
      return await dispatch(vendor, request, limiter);
    } catch (error) {
      entry.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return answerOf(vendor.standIn.serverError(request, 500));
    }
  };
  const sent = (answer: Answer): Answer => {
    entry.status = answer.status;
    return answer;
  };
  if (!fault) return send(response, sent(await vendorAnswer()));
  if ('applied' in fault && fault.applied) await vendorAnswer();

  switch (fault.kind) {
    case 'delay': {
      const answer = await vendorAnswer();
      if (await pause(response, fault.ms)) send(response, sent(answer));
      return;
    }
    case 'reset':
      if (fault.when === 'mid-body') return sendHalfAndCut(response, sent(await vendorAnswer()));
      response.socket?.resetAndDestroy();
      return;
    case 'truncate': {
      const answer = sent(await vendorAnswer());
      return send(response, { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.byteLength / 2)) });
    }
    case 'slow-body':
      return sendSlowly(response, sent(await vendorAnswer()), fault.ms, Math.max(1, fault.bytes ?? 1));
    default:
      return send(response, sent(faultAnswer(fault, vendor.standIn, request)));
  }
}
