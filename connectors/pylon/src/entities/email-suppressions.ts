import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, Id, limits, UndocumentedRecord } from '../fields.ts';

const page = 'https://docs.usepylon.com/pylon-docs/developer/api';

/** Suppressed mail. */
export const emailSuppressions = entity(
  { summary: 'Suppressions of mail: addresses that get none from Pylon.' },
  () => ({
    list: list('GET /email-suppressions', {
      summary:
        'List the email suppressions. Neither filters nor fields are documented in the July 2026 API description: records come as they are.',
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({ cursor }),
      item: UndocumentedRecord,
    }),

    delete: operation('DELETE /email-suppressions/{id}', {
      summary: 'Lift an email suppression, so that mail goes out again. There is no operation to put it back.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id: doc(Id, 'Id of the suppression.') }),
      output: Nothing,
    }),
  }),
);
