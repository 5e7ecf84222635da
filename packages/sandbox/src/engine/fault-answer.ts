import { type Answer, answerOf } from './answer.ts';
import type { Fault } from './faults.ts';
import type { SandboxRequest, StandIn } from './stand-in.ts';

type InsteadOfAnswer = Extract<Fault, { kind: 'status' | 'html' | 'raw' }>;

/** The answer that a fault puts in the place of the vendor's. */
export function faultAnswer(fault: InsteadOfAnswer, standIn: StandIn, request: SandboxRequest): Answer {
  if (fault.kind === 'html') {
    const page = `<!doctype html>\n<html><head><title>${fault.status}</title></head><body><h1>${fault.status}</h1><hr>proxy</body></html>\n`;
    return { status: fault.status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(page) };
  }
  if (fault.kind === 'raw') {
    const body = typeof fault.body === 'string' ? Buffer.from(fault.body) : (fault.body ?? new Uint8Array());
    return { status: fault.status, headers: fault.headers ?? {}, body };
  }
  const answer = withRetryAfter(statusAnswer(fault, standIn, request), fault.retryAfter);
  return { ...answer, headers: { ...answer.headers, ...fault.headers } };
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>, standIn: StandIn, request: SandboxRequest): Answer {
  const status = fault.status;
  if (fault.body !== undefined) return answerOf({ status, json: fault.body });
  if (status === 429) {
    const seconds = Number(fault.retryAfter ?? Number.NaN);
    return answerOf(standIn.tooManyRequests(request, Number.isFinite(seconds) ? Math.ceil(seconds) : 1));
  }
  if (status >= 500) return answerOf(standIn.serverError(request, status));
  return answerOf({ status });
}

/** Puts the value into the header that the vendor uses, or into `Retry-After` where it uses none. */
function withRetryAfter(answer: Answer, retryAfter: string | null | undefined): Answer {
  if (retryAfter === undefined) return answer;
  const isRetryHeader = (name: string) => /^(x-)?retry-after$/i.test(name);
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !isRetryHeader(name)));
  if (retryAfter !== null) headers[Object.keys(answer.headers).find(isRetryHeader) ?? 'Retry-After'] = retryAfter;
  return { ...answer, headers };
}
