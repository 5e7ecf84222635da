import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'What referrals.create takes as id.') },
  {
    title: v.string(),
    organizationId: v.string(),
    isDefaultForm: v.boolean(),
    isArchived: v.boolean(),
    formDefinition: FormDefinition,
  },
);

/** A form in which candidates are recommended. */
export interface ReferralForm extends v.InferOutput<typeof schema> {}
export const ReferralForm: v.GenericSchema<unknown, ReferralForm> = schema;

/** Forms for referrals. */
export const referralForms = entity(
  { summary: 'The form in which people of the organization recommend candidates.', key: 'id' },
  () => ({
    // A write in spite of its name: it makes the form that it does not find.
    get: operation('POST /referralForm.info', {
      summary: 'Get the default referral form with its fields. Creates one when there is none.',
      docs: docs('referralforminfo'),
      effect: 'write',
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({}),
      output: ReferralForm,
    }),
  }),
);
