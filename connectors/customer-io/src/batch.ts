import type { Batch } from './batch-report.ts';
import { type BatchOptions, makeBatch } from './batch-run.ts';
import { subjectsOfCall, subjectsOfChange } from './batch-subjects.ts';
import { byteSize } from './byte-size.ts';
import type { CustomerIo } from './client.ts';
import type { EntityChange } from './entity-change.ts';
import type { PipelineCall } from './pipeline-call.ts';

export type { Batch, BatchReport, BatchTotals, FailedEntry } from './batch-report.ts';
export type { BatchOptions } from './batch-run.ts';

export interface PipelinesBatchOptions extends BatchOptions {
  /** Circumstances of all calls: ip, locale, userAgent and others. */
  readonly context?: Record<string, unknown> | undefined;
  /** Destinations by name, for all calls: true or false. */
  readonly integrations?: Record<string, unknown> | undefined;
}

/**
 * Makes any number of changes through the Track API: reads them as they are sent, cuts them into requests below 500 KB, and
 * sends a few requests at a time within the client's rate limit. What is larger than 32 KB, or does not fit, is reported and
 * not sent.
 *
 * A request that fails is reported and the rest goes on, unless `stopOnError` says otherwise or every further request would
 * fail alike, as with a wrong key. Nothing is sent twice that may have been taken: an event with a ULID of its own as `id`
 * can be sent again. Changes to the same person or object, by the same identifier, are applied in their order: a
 * request waits for those before it. Of somebody who is named by different identifiers nobody knows: there set
 * `concurrency: 1`.
 *
 * Throws `InvalidOptionsError`, and `InvalidParamsError` for entries that cannot be iterated. Walking or awaiting it throws what ended it early, after everything was reported: the error
 * of a request, `AbortedError`, or what `entries` themselves threw.
 */
export function batchEntities(
  customerIo: Pick<CustomerIo, 'trackEntities'>,
  entries: Iterable<EntityChange> | AsyncIterable<EntityChange>,
  options: BatchOptions = {},
): Batch<EntityChange> {
  const carrier = {
    entity: 'track_entities',
    frameBytes: byteSize({ batch: [] }),
    subjectsOf: subjectsOfChange,
    async send(batch: EntityChange[], callOptions: { signal?: AbortSignal | undefined; timeout?: number | undefined }) {
      const { data } = await customerIo.trackEntities.batch({ batch }, callOptions);
      // Missing when all were taken; then there may be no body at all.
      return (data?.errors ?? []).map(({ batch_index, field, message, reason }) => ({
        index: Number.isInteger(batch_index) ? batch_index : undefined,
        message: [field, message ?? reason].filter(Boolean).join(': '),
      }));
    },
  };
  return makeBatch(entries, carrier, options);
}

/**
 * Sends any number of calls through the Pipelines API, as `batchEntities` does with changes. Customer.io takes or refuses a
 * request of it as a whole. A call with a `messageId` of its own can be sent again.
 */
export function batchPipelines(
  customerIo: Pick<CustomerIo, 'pipelines'>,
  calls: Iterable<PipelineCall> | AsyncIterable<PipelineCall>,
  { context, integrations, ...options }: PipelinesBatchOptions = {},
): Batch<PipelineCall> {
  const shared = { ...(context && { context }), ...(integrations && { integrations }) };
  const carrier = {
    entity: 'pipelines',
    frameBytes: byteSize({ ...shared, batch: [] }),
    subjectsOf: subjectsOfCall,
    async send(batch: PipelineCall[], callOptions: { signal?: AbortSignal | undefined; timeout?: number | undefined }) {
      await customerIo.pipelines.batch({ ...shared, batch }, callOptions);
      return [];
    },
  };
  return makeBatch(calls, carrier, options);
}
