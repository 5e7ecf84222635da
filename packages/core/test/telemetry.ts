import { SpanKind } from '@opentelemetry/api';
import { type Histogram, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { type TelemetryOptions, telemetry } from '../src/opentelemetry.ts';

class OnDemandReader extends MetricReader {
  protected override async onShutdown() {}
  protected override async onForceFlush() {}
}

/** Random ids would all be equal here, where randomness is fixed. */
let ids = 0;
const idGenerator = {
  generateTraceId: () => (++ids).toString(16).padStart(32, '0'),
  generateSpanId: () => (++ids).toString(16).padStart(16, '0'),
};

/** Creates hooks with their own SDK, and gives access to what it recorded. */
export function observed(options: TelemetryOptions = {}) {
  const exporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor({ exporter })];
  const tracer = new TracerProvider({ spanProcessors, idGenerator }).getTracer('test');
  const reader = new OnDemandReader();
  const meter = new MeterProvider({ readers: [reader] }).getMeter('test');
  return {
    hooks: telemetry({ tracer, meter, ...options }),
    tracer,
    spans: () => exporter.getFinishedSpans(),
    /** Returns every series of a metric: its attributes, the number of its values, and their sum. */
    async measured(name: string) {
      const { resourceMetrics } = await reader.collect();
      const metrics = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
      const found = metrics.find(({ descriptor }) => descriptor.name === name);
      return (found?.dataPoints ?? []).map(({ attributes, value }) => {
        const { count, sum } = value as Histogram; // all of ours are histograms
        return { attributes, count, sum };
      });
    },
  };
}

export const calls = (spans: readonly ReadableSpan[]) => spans.filter(({ kind }) => kind === SpanKind.INTERNAL);
export const requests = (spans: readonly ReadableSpan[]) => spans.filter(({ kind }) => kind === SpanKind.CLIENT);

/** Returns the id of a span; throws when there is none. */
export function idOf(span: ReadableSpan | undefined): string {
  if (span === undefined) throw new Error('There is no such span.');
  return span.spanContext().spanId;
}
