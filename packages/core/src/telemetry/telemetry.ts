import type { Tracer } from '@opentelemetry/api';
import type { Instruments } from './instruments.ts';

/** What the spans of all calls share. */
export interface Telemetry {
  readonly tracer: Tracer;
  /**
   * Returns the metrics. They are created when they are first needed: a meter from before its provider is registered
   * measures nothing.
   */
  instruments(): Instruments;
  /** Whether spans show parameters. */
  readonly params: boolean;
  /** Whether HTTP requests have spans and durations. */
  readonly requests: boolean;
}
