import { type Meter, metrics, type Tracer, trace } from '@opentelemetry/api';
import type { Hooks } from './call/hooks.ts';
import { type CallSpan, startCall } from './telemetry/call-span.ts';
import { createInstruments, type Instruments } from './telemetry/instruments.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

export interface TelemetryOptions {
  /** Creates the spans. Default: a tracer of the global provider. */
  readonly tracer?: Tracer | undefined;
  /** Creates the metrics. Default: a meter of the global provider. */
  readonly meter?: Meter | undefined;
  /**
   * Shows the parameters of calls: in `gen_ai.tool.call.arguments`, and their values in `url.full`. They may
   * hold personal data; credentials are removed in any case. Default: false.
   */
  readonly params?: boolean | undefined;
  /**
   * Creates spans and durations of HTTP requests. Turn this off where `fetch` is already instrumented: each request would be
   * counted twice. Default: true.
   */
  readonly requests?: boolean | undefined;
}

const scope = '@agent-connectors/core';

/**
 * Creates hooks that report calls to OpenTelemetry:
 *
 * ```ts
 * const pylon = createPylon({ hooks: telemetry() });
 * ```
 *
 * A call is a span `execute_tool pylon.issues.list` (INTERNAL) below the span that is active where the call is made, and
 * each of its HTTP requests a span `GET /issues` (CLIENT) below it. Each page of a walk is a call. A call that fails
 * before it starts is a span without duration; so is the error of a download's stream, since the call itself succeeded.
 *
 * Metrics, in seconds: `gen_ai.execute_tool.duration`, `http.client.request.duration` and
 * `agent_connectors.rate_limit.wait`. An error's `code` is the `error.type`. Names follow OpenTelemetry's semantic
 * conventions 1.43 for HTTP clients, and those for GenAI tools as of November 2026, which are in development.
 *
 * Any number of clients may share them.
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
    onResponse: (event) => calls.get(event.callId)?.responded(event),
    onRetry: (event) => calls.get(event.callId)?.retried(event),
    onWait: (event) => calls.get(event.callId)?.waits(event),
    onResult: (event) => take(event.callId)?.ended(),
    // An unknown call failed before it started, or its stream broke after it had ended.
    onError: (event) => (take(event.callId) ?? startCall(shared, event)).ended(event.error),
  };
}
