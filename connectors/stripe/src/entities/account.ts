import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { expand, Fields, Id } from '../fields.ts';
import { createdAt, metadataOf } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the account, acct_….') },
  {
    object: v.string(),
    business_profile: record(
      {},
      { name: v.string(), url: v.string(), support_email: v.string(), support_phone: v.string(), mcc: v.string() },
    ),
    business_type: v.string(),
    country: v.string(),
    default_currency: v.string(),
    email: v.string(),
    charges_enabled: doc(v.boolean(), 'Whether it can take payments.'),
    payouts_enabled: doc(v.boolean(), 'Whether it can pay out.'),
    details_submitted: v.boolean(),
    capabilities: Fields,
    requirements: doc(Fields, 'What Stripe still needs to know.'),
    settings: doc(
      record({}, { dashboard: record({}, { display_name: v.string(), timezone: v.string() }), payouts: Fields }),
      'Settings, with the name and the time zone of the account.',
    ),
    type: v.string(),
    created: createdAt,
    metadata: metadataOf,
  },
);

/** A Stripe account. */
export interface Account extends v.InferOutput<typeof schema> {}
export const Account: v.GenericSchema<unknown, Account> = schema;

const definition = {
  summary: 'Get the account that the key belongs to: its name, country, currency and what it can do.',
  docs: 'https://docs.stripe.com/api/accounts/retrieve',
  scopes: ['Account: Read'],
  output: Account,
};

/** Reads the account for the check of the credential. */
export const getAccount = operation('GET /v1/account', { ...definition, input: v.strictObject({}) });

/** The account itself. */
export const account = entity(
  {
    summary: 'The Stripe account that the key belongs to.',
    also: ['merchant', 'business', 'whoami'],
    key: 'id',
    brief: [
      'id',
      'business_profile.name',
      'email',
      'country',
      'default_currency',
      'charges_enabled',
      'payouts_enabled',
      'requirements',
      'settings.dashboard.timezone',
    ],
  },
  () => ({ get: operation('GET /v1/account', { ...definition, input: v.strictObject({ expand }) }) }),
);
