import type { Tracer } from '@opentelemetry/api';
import type { Instruments } from './instruments.ts';

/** What the spans of all calls share. */
export interface Telemetry {
  readonly tracer: Tracer;
  /** Made when they are first needed: a meter that was asked for before its provider is there measures nothing. */
  instruments(): Instruments;
  /** Whether spans show parameters. */
  readonly params: boolean;
  /** Whether HTTP requests have spans and durations. */
  readonly requests: boolean;
}
