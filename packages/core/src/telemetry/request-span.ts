import { type Attributes, type Context, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { RequestEvent } from '../call/hooks.ts';
import type { ErrorJson } from '../errors/connector-error.ts';
import type { Telemetry } from './telemetry.ts';

/** The span of one HTTP request. */
export interface RequestSpan {
  /** Ends the span when the headers have arrived, as the conventions define. */
  responded(status: number): void;
  /** Ends the span of a request that got no response. */
  failed(error: ErrorJson): void;
}

/** Starts the span of a request. `resends` is the number of earlier requests of the same call. */
export function startRequest(
  { tracer, instruments, params }: Telemetry,
  event: RequestEvent,
  resends: number,
  parent: Context,
): RequestSpan {
  const { method, url, urlTemplate } = event;
  const template = urlTemplate.replace(/^\w+:\/\/[^/]*/, '').replace(/\?.*$/s, '');
  const measured: Attributes = { 'http.request.method': method, ...serverOf(url) };
  const attributes: Attributes = {
    ...measured,
    'url.full': params ? url : withoutParams(event),
    'url.template': template,
    ...(resends > 0 && { 'http.request.resend_count': resends }),
  };
  const begin = performance.now();
  const span = tracer.startSpan(`${method} ${template}`, { kind: SpanKind.CLIENT, attributes }, parent);
  const end = (result: Attributes, problem?: { readonly message?: string }) => {
    span.setAttributes(result);
    if (problem !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, ...problem });
    span.end();
    instruments().request.record((performance.now() - begin) / 1000, { ...measured, ...result });
  };
  return {
    responded(status) {
      const response = { 'http.response.status_code': status };
      // By the conventions, a status that is an error needs no description.
      if (status >= 400) end({ ...response, 'error.type': String(status) }, {});
      else end(response);
    },
    failed({ code, message, status }) {
      end({ 'error.type': code, ...(status !== undefined && { 'http.response.status_code': status }) }, { message });
    },
  };
}

function serverOf(address: string): Attributes {
  const url = URL.parse(address);
  if (url === null) return {};
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { 'server.address': url.hostname.replace(/^\[|\]$/g, ''), 'server.port': port };
}

/** Returns the URL with `REDACTED` in place of every parameter's value, in the path and in the query. */
function withoutParams({ url, urlTemplate }: RequestEvent): string {
  const address = urlTemplate.replace(/\?.*$/s, '').replaceAll(/\{\w+\}/g, 'REDACTED');
  const names = [...(URL.parse(url)?.searchParams.keys() ?? [])];
  const query = new URLSearchParams(names.map((name) => [name, 'REDACTED']));
  return names.length === 0 ? address : `${address}?${query}`;
}
