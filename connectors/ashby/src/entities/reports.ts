import { doc, entity, operation, perMinute } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';
import { ReportRun } from './report-record.ts';

const scopes = ['reportsRead'];

const report = {
  reportId: doc(Id, 'Id of the report.'),
  includeHeadersInData: doc(
    v.optional(v.boolean()),
    'Whether the first row of data holds the headers; it does unless false. columnNames has them anyway.',
  ),
};

/** Reports. All of their calls only read, though they are POST. */
export const reports = entity({ summary: 'Reports that were made in Ashby, with their rows. Beta.' }, () => {
  // What Ashby allows an organization. That no more than 3 may run at once is told by its error only.
  const rateLimit = { ...perMinute(15, 'reports'), concurrent: 3 };
  return {
    generate: operation('POST /report.generate', {
      summary:
        'Start a report that may take long; answers a requestId for reports.poll. Starts and synchronous reports share 15 a minute and 3 at once. Beta.',
      docs: docs('reportgenerate'),
      effect: 'read',
      scopes,
      rateLimit,
      input: v.strictObject({ ...report }),
      output: ReportRun,
    }),

    // The same route with a requestId starts nothing, and Ashby does not count it.
    poll: operation('POST /report.generate', {
      summary:
        'Look whether a report that was started is complete, and get its rows. Ask about once a second until status is complete or failed. Beta.',
      docs: docs('reportgenerate'),
      effect: 'read',
      scopes,
      input: v.strictObject({ ...report, requestId: doc(Id, 'requestId that reports.generate answered.') }),
      output: ReportRun,
    }),

    generateSynchronously: operation('POST /report.synchronous', {
      summary:
        'Get the rows of a report in one call of at most 30 seconds; take reports.generate for longer ones. 15 a minute and 3 at once, with those. Beta.',
      docs: docs('reportsynchronous'),
      effect: 'read',
      scopes,
      rateLimit,
      input: v.strictObject({ ...report }),
      output: ReportRun,
    }),
  };
});
