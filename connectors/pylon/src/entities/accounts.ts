import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  CustomFieldMap,
  CustomFields,
  cursor,
  docs,
  ExternalId,
  ExternalIdsInput,
  Id,
  Ids,
  limit,
  limits,
  Page,
  PersonReference,
  Strings,
} from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('accounts');
const id = doc(Id, 'Id or external id of the account.');

const channel = record(
  {},
  {
    channel_id: v.string(),
    channel_name: v.string(),
    channel_url: v.string(),
    source: doc(v.string(), 'slack, microsoft_teams or discord.'),
    is_internal: v.boolean(),
    is_primary: v.boolean(),
    mirror_to: record({}, { channel_id: v.string(), source: v.string() }),
  },
);

const schema = record(
  { id: doc(Id, 'Id of the account.') },
  {
    name: v.string(),
    type: doc(v.string(), 'customer, partner, internal or community.'),
    owner: PersonReference,
    domains: Strings,
    primary_domain: v.string(),
    domain: doc(v.string(), 'Old form of primary_domain.'),
    tags: Strings,
    custom_fields: CustomFieldMap,
    external_ids: v.array(ExternalId),
    channels: v.array(channel),
    crm_settings: record({}, { details: v.array(record({}, { id: v.string(), source: v.string() })) }),
    is_disabled: v.boolean(),
    latest_customer_activity_time: v.string(),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** A company whose people are supported. */
export interface Account extends v.InferOutput<typeof schema> {}
export const Account: v.GenericSchema<unknown, Account> = schema;

const updatedSchema = record(
  {},
  { success: doc(v.boolean(), 'Whether the changes have begun.'), request_id: v.string() },
);

/** What came of changing many accounts at once. */
export interface UpdatedAccounts extends v.InferOutput<typeof updatedSchema> {}
export const UpdatedAccounts: v.GenericSchema<unknown, UpdatedAccounts> = updatedSchema;

const channelInput = v.strictObject({
  channel_id: doc(v.optional(v.string()), 'Id of the channel; for Microsoft Teams written team_id|channel_id.'),
  source: doc(v.optional(v.string()), 'slack, microsoft_teams or discord.'),
  channel_name: doc(v.optional(v.string()), 'Name of the channel.'),
  channel_url: doc(v.optional(v.string()), 'Link to the channel.'),
  is_internal: doc(v.optional(v.boolean()), 'A channel of the team, not of the customer.'),
  is_primary: doc(v.optional(v.boolean()), "The account's main channel."),
  mirror_to: doc(
    v.optional(
      v.strictObject({
        channel_id: doc(v.optional(v.string()), 'Id of the channel.'),
        source: doc(v.optional(v.string()), 'Its source.'),
      }),
    ),
    'A channel that mirrors it.',
  ),
});

const fields = {
  account_type: doc(
    v.optional(v.string()),
    'customer, partner, internal or community; an update takes customer and partner only.',
  ),
  domains: doc(v.optional(Strings), 'Domains, without a scheme; replaces all of them. One must be the primary one.'),
  primary_domain: doc(v.optional(v.string()), 'One of the domains; needed when there are any.'),
  owner_id: doc(v.optional(v.string()), 'User who owns it; on an update empty for nobody.'),
  tags: doc(v.optional(Strings), 'Tags by name; replaces all of them.'),
  custom_fields: CustomFields,
  external_ids: ExternalIdsInput,
  channels: doc(v.optional(v.array(channelInput)), 'Channels to link to it.'),
  subaccount_ids: doc(v.optional(Strings), 'Accounts to add below it; on a partner, those that belong to it.'),
  logo_url: doc(v.optional(v.string()), 'Its logo: a square .png, .jpg or .jpeg.'),
};

/** Companies. */
export const accounts = entity({ summary: 'Companies whose people are supported.', key: 'id' }, () => ({
  list: list('GET /accounts', {
    summary: 'List all accounts.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({
      // Pylon's document calls it required and its default is 100: sending 100 satisfies both.
      limit: doc(
        v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)), 100),
        'Accounts per page, 1 to 999; 100 unless told.',
      ),
      cursor,
    }),
    item: Account,
  }),

  get: operation('GET /accounts/{id}', {
    summary: 'Get one account by its id or external id.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id }),
    output: Account,
  }),

  create: operation('POST /accounts', {
    summary: 'Create an account.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.strictObject({
      name: doc(v.string(), 'Name of the account.'),
      ...fields,
      domain: doc(v.optional(v.string()), 'Old form of domains and primary_domain; use those.'),
    }),
    output: Account,
  }),

  update: operation('PATCH /accounts/{id}', {
    summary: 'Change some fields of an account.',
    docs: page,
    effect: 'write',
    rateLimit: limits.high,
    input: v.pipe(
      v.strictObject({
        id,
        name: doc(v.optional(v.string()), 'New name.'),
        ...fields,
        is_disabled: doc(v.optional(v.boolean()), 'Whether it is disabled.'),
      }),
      changesSomething('id'),
    ),
    output: Account,
  }),

  delete: operation('DELETE /accounts/{id}', {
    summary: 'Delete an account for good.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.low,
    input: v.strictObject({ id }),
    output: Nothing,
  }),

  search: list('POST /accounts/search', {
    summary: 'Find accounts by name, domain, tag, owner, external id, custom field or words.',
    docs: page,
    rateLimit: limits.medium,
    input: v.strictObject({
      filter: doc(
        v.optional(
          filterOn(
            {
              id: operators.text,
              name: operators.search,
              domains: operators.tags,
              tags: operators.tags,
              owner_id: operators.optionalText,
              external_ids: operators.optionalText,
            },
            { customFields: true },
          ),
        ),
        'Which accounts. Left out: all.',
      ),
      search_text: doc(v.optional(v.string()), 'Words to look for, fuzzily, among those that the filter lets through.'),
      limit,
      cursor: Page.cursor,
    }),
    item: Account,
  }),

  updateMany: operation('PATCH /accounts', {
    summary:
      'Change the same fields of up to 100 accounts; the answer comes when the changes have begun, not when done.',
    docs: page,
    effect: 'write',
    rateLimit: limits.medium,
    data: '',
    input: v.pipe(
      v.strictObject({
        account_ids: doc(Ids, 'The accounts, 1 to 100.'),
        account_type: doc(v.optional(v.picklist(['customer', 'partner'])), 'What kind they become.'),
        owner_id: doc(v.optional(v.string()), 'User who owns them; empty for nobody.'),
        tags: doc(v.optional(Strings), 'Tags by name; tags_apply_mode says what becomes of those they have.'),
        tags_apply_mode: doc(
          v.optional(v.picklist(['append_only', 'remove_only', 'replace'])),
          'Whether the tags are added, taken away, or replace all others. Default: replace.',
        ),
        custom_fields: CustomFields,
      }),
      changesSomething('account_ids'),
    ),
    output: UpdatedAccounts,
  }),

  merge: operation('POST /accounts/merge', {
    summary:
      'Merge accounts into one and delete them for good; issues, contacts and the like move, their tags and custom fields are lost. A merge that fails halfway is not rolled back.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.low,
    input: v.strictObject({
      merge_into_account_id: doc(Id, 'The account that stays.'),
      merge_account_ids: doc(Ids, 'The accounts that are merged into it and deleted, 1 to 100.'),
    }),
    output: Account,
  }),
}));
