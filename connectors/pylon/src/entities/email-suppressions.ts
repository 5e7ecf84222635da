import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, Id, limits, UndocumentedRecord } from '../fields.ts';

const page = 'https://docs.usepylon.com/pylon-docs/developer/api';

/** Email suppressions. */
export const emailSuppressions = entity(
  // No `key`: Pylon documents no field of these records.
  {
    summary: 'Email addresses that Pylon does not send email to.',
    also: ['suppression list', 'blocked emails', 'bounced addresses', 'blocklist'],
    from: { id: 'email_suppressions.list:id' },
  },
  () => ({
    list: list('GET /email-suppressions', {
      summary:
        "List the email suppressions. Pylon's July 2026 API description documents neither filters nor fields. Records are returned unchanged.",
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({ cursor }),
      item: UndocumentedRecord,
    }),

    delete: operation('DELETE /email-suppressions/{id}', {
      summary: 'Delete an email suppression so that Pylon sends email to the address again. No operation restores it.',
      also: ['unblock', 'unsuppress', 'allow again'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id: doc(Id, 'ID of the email suppression.') }),
      output: Nothing,
    }),
  }),
);
