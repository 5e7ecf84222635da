import { doc, entity, operation, perMinute } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';
import { ReportRun } from './report-record.ts';

const scopes = ['reportsRead'];

const report = {
  reportId: doc(Id, 'ID of the report, a UUID in its URL in Ashby. The API cannot list reports.'),
  includeHeadersInData: doc(
    v.optional(v.boolean()),
    'Whether the first row of data holds the column headers. Default: true. columnNames always holds them.',
  ),
};

/** Reports. All operations only read, although their method is POST. */
export const reports = entity(
  {
    summary: 'Reports created in Ashby, with their rows. In beta.',
    also: ['dashboards', 'analytics', 'metrics', 'statistics', 'conversion', 'funnel'],
  },
  () => {
    // Ashby's limit per organization. Only its error message documents the limit of 3 concurrent reports.
    const rateLimit = { ...perMinute(15, 'reports'), concurrent: 3 };
    return {
      generate: operation('POST /report.generate', {
        summary:
          'Start a report. Returns a requestId for reports.poll. Limited per organization to 15 per minute and 3 concurrent, shared with reports.generate_synchronously. In beta.',
        also: ['run', 'start'],
        docs: docs('reportgenerate'),
        effect: 'read',
        scopes,
        rateLimit,
        input: v.strictObject({ ...report }),
        output: ReportRun,
      }),

      // With a requestId, the same route does not start a report and does not count toward the limit.
      poll: operation('POST /report.generate', {
        summary:
          'Get the status of a started report, and its rows once it is complete. Poll about once per second until status is complete or failed. In beta.',
        also: ['status', 'progress'],
        docs: docs('reportgenerate'),
        effect: 'read',
        scopes,
        input: v.strictObject({ ...report, requestId: doc(Id, 'requestId from reports.generate.') }),
        output: ReportRun,
      }),

      generateSynchronously: operation('POST /report.synchronous', {
        summary:
          'Run a report that takes at most 30 seconds and get its rows in one call. For longer ones, use reports.generate. Limited per organization to 15 per minute and 3 concurrent, shared with reports.generate. In beta.',
        also: ['run'],
        docs: docs('reportsynchronous'),
        effect: 'read',
        scopes,
        rateLimit,
        input: v.strictObject({ ...report }),
        output: ReportRun,
      }),
    };
  },
);
