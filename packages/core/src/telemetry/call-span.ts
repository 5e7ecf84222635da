import { type Attributes, context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { CallEvent, RequestEvent, ResponseEvent, RetryEvent, StartEvent, WaitEvent } from '../call/hooks.ts';
import type { ErrorJson } from '../errors/connector-error.ts';
import { type RequestSpan, startRequest } from './request-span.ts';
import type { Telemetry } from './telemetry.ts';

/** The span of one call, with those of its requests below it. */
export interface CallSpan {
  sent(event: RequestEvent): void;
  responded(event: ResponseEvent): void;
  retried(event: RetryEvent): void;
  waits(event: WaitEvent): void;
  ended(error?: ErrorJson): void;
}

/** Starts the span of a call, below the span that is active where the call was made. */
export function startCall(telemetry: Telemetry, event: CallEvent, start?: StartEvent): CallSpan {
  const { tracer, instruments } = telemetry;
  const tool = `${event.connector}.${event.entity}.${event.action}`;
  const measured: Attributes = { 'gen_ai.tool.name': tool, 'gen_ai.tool.type': 'extension' };
  const attributes: Attributes = {
    ...measured,
    'gen_ai.operation.name': 'execute_tool',
    'agent_connectors.call.id': event.callId,
    ...(start !== undefined && { 'agent_connectors.effect': start.effect }),
    ...(start !== undefined && telemetry.params && { 'gen_ai.tool.call.arguments': jsonOf(start.params) }),
  };
  const parent = context.active();
  const begin = performance.now();
  const span = tracer.startSpan(`execute_tool ${tool}`, { kind: SpanKind.INTERNAL, attributes }, parent);
  const inside = trace.setSpan(parent, span);
  let requests = 0;
  let request: RequestSpan | undefined;
  const requestFailed = (error: ErrorJson) => {
    request?.failed(error);
    request = undefined;
  };
  return {
    sent(sent) {
      if (telemetry.requests) request = startRequest(telemetry, sent, requests++, inside);
    },
    responded({ status }) {
      request?.responded(status);
      request = undefined;
    },
    retried({ error, delayMs, attempt }) {
      requestFailed(error);
      span.addEvent('retry', {
        'error.type': error.code,
        'agent_connectors.attempt': attempt,
        'agent_connectors.delay_ms': Math.round(delayMs),
      });
    },
    waits({ reason, waitMs }) {
      const why = { 'agent_connectors.wait_reason': reason };
      span.addEvent('rate_limit.wait', { ...why, 'agent_connectors.wait_ms': waitMs });
      instruments().wait.record(waitMs / 1000, { ...measured, ...why });
    },
    ended(error) {
      if (error !== undefined) {
        requestFailed(error);
        span.setAttributes(attributesOf(error));
        span.recordException({ name: error.code, message: error.message });
        span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
      }
      span.end();
      const result = error === undefined ? measured : { ...measured, 'error.type': error.code };
      instruments().call.record((performance.now() - begin) / 1000, result);
    },
  };
}

function attributesOf({ code, outcome, retryable, vendorCode, requestId }: ErrorJson): Attributes {
  return {
    'error.type': code,
    'agent_connectors.error.outcome': outcome,
    'agent_connectors.error.retryable': retryable,
    ...(vendorCode !== undefined && { 'agent_connectors.error.vendor_code': vendorCode }),
    ...(requestId !== undefined && { 'agent_connectors.error.request_id': requestId }),
  };
}

/** Returns parameters as JSON, with the size of a file in place of its bytes. */
function jsonOf(params: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(params, function (this: Record<string, unknown>, key, value: unknown) {
    const given = this[key]; // as it was before its own `toJSON`, which Node's buffers have
    if (given instanceof Blob) return `[${given.size} bytes]`;
    if (ArrayBuffer.isView(given)) return `[${given.byteLength} bytes]`;
    return typeof value === 'bigint' ? String(value) : value;
  });
}
