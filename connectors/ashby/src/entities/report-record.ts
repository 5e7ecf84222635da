import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';

const metadata = record(
  {},
  {
    title: v.string(),
    updatedAt: doc(v.string(), 'When the data was last brought up to date.'),
    reportGeneratedAt: doc(v.string(), 'ISO 8601.'),
    cacheExpiresAt: doc(v.string(), 'Until when about the same data is given again.'),
  },
);

const dataSchema = record(
  {},
  {
    data: doc(v.array(v.array(v.unknown())), 'Rows of text and numbers; the first has the headers unless told.'),
    columnNames: Strings,
    metadata,
  },
);

/** What a report found. */
export interface ReportData extends v.InferOutput<typeof dataSchema> {}
export const ReportData: v.GenericSchema<unknown, ReportData> = dataSchema;

const schema = record(
  { status: doc(v.string(), 'complete, failed or in_progress.') },
  {
    requestId: doc(v.string(), 'What reports.poll takes.'),
    reportData: doc(ReportData, 'Only when complete.'),
    failureReason: doc(v.string(), 'Why it failed, such as QueryTimeout.'),
  },
);

/** A run of a report. */
export interface ReportRun extends v.InferOutput<typeof schema> {}
export const ReportRun: v.GenericSchema<unknown, ReportRun> = schema;
