import type { Histogram, Meter } from '@opentelemetry/api';

/** The metrics, all in seconds. */
export interface Instruments {
  readonly call: Histogram;
  readonly request: Histogram;
  readonly wait: Histogram;
}

/** The bucket boundaries of a request's duration in the conventions. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
/** A call may wait for minutes. */
const longBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

export function createInstruments(meter: Meter): Instruments {
  const histogram = (name: string, description: string, explicitBucketBoundaries: number[]) =>
    meter.createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries } });
  return {
    call: histogram('gen_ai.execute_tool.duration', 'Duration of a call, with its retries and waits.', longBuckets),
    request: histogram('http.client.request.duration', 'Duration of HTTP client requests.', requestBuckets),
    wait: histogram('agent_connectors.rate_limit.wait', 'How long a call waits for a rate limit.', longBuckets),
  };
}
