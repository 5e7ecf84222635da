import { byteSize } from '../byte-size.ts';
import type { CustomerIo } from '../client.ts';
import type { EntityChange } from '../entity-change.ts';
import type { PipelineCall } from '../pipeline-call.ts';
import type { Batch } from './report.ts';
import { type BatchOptions, createBatch } from './run.ts';
import { subjectsOfCall, subjectsOfChange } from './subjects.ts';

export type { Batch, BatchReport, BatchTotals, FailedEntry } from './report.ts';
export type { BatchOptions } from './run.ts';

export interface PipelinesBatchOptions extends BatchOptions {
  /** Context of all calls: `ip`, `locale`, `userAgent` and others. */
  readonly context?: Record<string, unknown> | undefined;
  /** Destinations of all calls, `true` or `false` by name. */
  readonly integrations?: Record<string, unknown> | undefined;
}

/**
 * Sends any number of changes to the Track API. Reads the entries as it sends them, splits them into requests below 500 KB and
 * runs several requests at a time within the client's rate limit. An entry that is larger than 32 KB or invalid is reported
 * and not sent.
 *
 * A failed request is reported and the batch continues, unless `stopOnError` is set or every further request would fail the
 * same way, as with a wrong key. An entry that may have been accepted is not sent a second time. If you give an event a ULID as
 * its `id`, you can send it again yourself. Changes to the same person or object, named by the same identifier, are applied in
 * order: a request waits for the earlier ones. The batch cannot tell that two different identifiers name the same person; set
 * `concurrency: 1` in that case.
 *
 * Throws `InvalidOptionsError`, and `InvalidParamsError` if `entries` is not iterable. Iterating or awaiting throws the error
 * that ended the batch early, after every entry was reported: that of a request, `AbortedError`, or what `entries` threw.
 */
export function batchEntities(
  customerIo: Pick<CustomerIo, 'trackEntities'>,
  entries: Iterable<EntityChange> | AsyncIterable<EntityChange>,
  options: BatchOptions = {},
): Batch<EntityChange> {
  const target = {
    entity: 'track_entities',
    envelopeBytes: byteSize({ batch: [] }),
    subjectsOf: subjectsOfChange,
    async send(batch: EntityChange[], callOptions: { signal?: AbortSignal | undefined; timeout?: number | undefined }) {
      const { data } = await customerIo.trackEntities.batch({ batch }, callOptions);
      // If Customer.io accepted all entries, `errors` is missing and the body may be empty.
      return (data?.errors ?? []).map(({ batch_index, field, message, reason }) => ({
        index: Number.isInteger(batch_index) ? batch_index : undefined,
        message: [field, message ?? reason].filter(Boolean).join(': '),
      }));
    },
  };
  return createBatch(entries, target, options);
}

/**
 * Sends any number of calls to the Pipelines API, in the way `batchEntities` sends changes. Customer.io accepts or rejects each
 * request as a whole. A call that has a `messageId` can safely be sent again.
 */
export function batchPipelines(
  customerIo: Pick<CustomerIo, 'pipelines'>,
  calls: Iterable<PipelineCall> | AsyncIterable<PipelineCall>,
  { context, integrations, ...options }: PipelinesBatchOptions = {},
): Batch<PipelineCall> {
  const shared = { ...(context && { context }), ...(integrations && { integrations }) };
  const target = {
    entity: 'pipelines',
    envelopeBytes: byteSize({ ...shared, batch: [] }),
    subjectsOf: subjectsOfCall,
    async send(batch: PipelineCall[], callOptions: { signal?: AbortSignal | undefined; timeout?: number | undefined }) {
      await customerIo.pipelines.batch({ ...shared, batch }, callOptions);
      return [];
    },
  };
  return createBatch(calls, target, options);
}
