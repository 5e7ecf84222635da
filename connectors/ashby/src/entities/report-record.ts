import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';

const metadata = record(
  {},
  {
    title: v.string(),
    updatedAt: doc(v.string(), 'Time of the last data update.'),
    reportGeneratedAt: doc(v.string(), 'Time when the report was generated, ISO 8601.'),
    cacheExpiresAt: doc(v.string(), 'Estimated time until which the cached data is returned.'),
  },
);

const dataSchema = record(
  {},
  {
    data: doc(
      v.array(v.array(v.unknown())),
      'Rows of strings and numbers. The first row holds the headers unless includeHeadersInData is false.',
    ),
    columnNames: Strings,
    metadata,
  },
);

/** The rows of a report. */
export interface ReportData extends v.InferOutput<typeof dataSchema> {}
export const ReportData: v.GenericSchema<unknown, ReportData> = dataSchema;

const schema = record(
  { status: doc(v.string(), 'complete, failed or in_progress.') },
  {
    requestId: doc(v.string(), 'ID of the run, for reports.poll.'),
    reportData: doc(ReportData, 'Rows of the report. Present only if status is complete.'),
    failureReason: doc(v.string(), 'Reason for the failure, such as QueryTimeout.'),
  },
);

/** A run of a report. */
export interface ReportRun extends v.InferOutput<typeof schema> {}
export const ReportRun: v.GenericSchema<unknown, ReportRun> = schema;
