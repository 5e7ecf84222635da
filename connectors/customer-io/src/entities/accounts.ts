import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { uiDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the account: the {account_id} in paths of the UI API.') },
  { data_center: doc(v.string(), 'Region of the account, in upper case: US or EU.') },
);

/** The account of a service account. */
export interface Account extends v.InferOutput<typeof schema> {}
export const Account: v.GenericSchema<unknown, Account> = schema;

/** Gets the account of the service account token. */
export const getCurrentAccount = operation('GET /v1/accounts/current', {
  summary: 'Get the ID and the region of the account that the service account token belongs to.',
  docs: uiDocs,
  api: 'ui',
  input: v.strictObject({}),
  data: 'account',
  output: Account,
});

/** The account. */
export const accounts = entity(
  {
    summary: 'The account that a service account token belongs to. Its workspaces are in workspaces.list.',
    also: ['organization', 'service account'],
  },
  () => ({
    getCurrent: getCurrentAccount,
  }),
);
