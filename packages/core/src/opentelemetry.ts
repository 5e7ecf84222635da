import { type Meter, metrics, type Tracer, trace } from '@opentelemetry/api';
import type { Hooks } from './call/hooks.ts';
import { type CallSpan, startCall } from './telemetry/call-span.ts';
import { createInstruments, type Instruments } from './telemetry/instruments.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

export interface TelemetryOptions {
  /** Makes the spans. Default: one of the global provider's. */
  readonly tracer?: Tracer | undefined;
  /** Makes the metrics. Default: one of the global provider's. */
  readonly meter?: Meter | undefined;
  /**
   * Shows what a call was given: its parameters in `gen_ai.tool.call.arguments`, and their values in `url.full`. They may
   * hold personal data; credentials are removed in any case. Default: false.
   */
  readonly params?: boolean | undefined;
  /**
   * Spans and durations of HTTP requests. Switch them off where `fetch` is instrumented already, as each request would be
   * there twice. Default: true.
   */
  readonly requests?: boolean | undefined;
}

const scope = '@agent-connectors/core';

/**
 * Hooks that report calls to OpenTelemetry:
 *
 * ```ts
 * const pylon = createPylon({ hooks: telemetry() });
 * ```
 *
 * A call is a span `execute_tool pylon.issues.list` (INTERNAL) below the span that is active where the call is made, and
 * each of its HTTP requests a span `GET /issues` (CLIENT) below it. Each page of a walk is a call. A call that is refused
 * before anything is sent is a span without duration; so is the break of a download's stream, since the call itself went well.
 *
 * Metrics, in seconds: `gen_ai.execute_tool.duration`, `http.client.request.duration` and
 * `agent_connectors.rate_limit.wait`. An error's `code` is the `error.type`. Names follow OpenTelemetry's semantic
 * conventions 1.43 for HTTP clients, and those for GenAI tools as of November 2026, which are in development.
 *
 * One may serve any number of clients.
 */
export function telemetry(options: TelemetryOptions = {}): Hooks {
  const { tracer = trace.getTracer(scope), meter, params = false, requests = true } = options;
  let made: Instruments | undefined;
  const instruments = () => {
    made ??= createInstruments(meter ?? metrics.getMeter(scope));
    return made;
  };
  const shared: Telemetry = { tracer, instruments, params, requests };
  const calls = new Map<string, CallSpan>();
  const take = (callId: string) => {
    const call = calls.get(callId);
    calls.delete(callId);
    return call;
  };
  return {
    onStart: (event) => void calls.set(event.callId, startCall(shared, event, event)),
    onRequest: (event) => calls.get(event.callId)?.sent(event),
    onResponse: (event) => calls.get(event.callId)?.answered(event),
    onRetry: (event) => calls.get(event.callId)?.retried(event),
    onWait: (event) => calls.get(event.callId)?.waits(event),
    onResult: (event) => take(event.callId)?.ended(),
    // One that is not known was refused before it began, or had a stream that broke after it was over.
    onError: (event) => (take(event.callId) ?? startCall(shared, event)).ended(event.error),
  };
}
