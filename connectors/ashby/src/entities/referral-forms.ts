import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the form, the id of referrals.create.') },
  {
    title: v.string(),
    organizationId: v.string(),
    isDefaultForm: v.boolean(),
    isArchived: v.boolean(),
    formDefinition: FormDefinition,
  },
);

/** A form for referring candidates. */
export interface ReferralForm extends v.InferOutput<typeof schema> {}
export const ReferralForm: v.GenericSchema<unknown, ReferralForm> = schema;

/** Referral forms. */
export const referralForms = entity(
  { summary: 'The form with which employees refer candidates.', also: ['recommendation form'], key: 'id' },
  () => ({
    // A write despite its name: it creates the form if there is none.
    get: operation('POST /referralForm.info', {
      summary: 'Get the default referral form with its fields. Creates the form if there is none.',
      docs: docs('referralforminfo'),
      effect: 'write',
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({}),
      output: ReferralForm,
    }),
  }),
);
