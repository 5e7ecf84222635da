import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  AccountIds,
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
  UserId,
} from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('accounts');
const id = doc(Id, 'ID or external ID of the account.');

const channel = record(
  {},
  {
    channel_id: v.string(),
    channel_name: v.string(),
    channel_url: v.string(),
    source: doc(v.string(), 'Source of the channel: slack, microsoft_teams or discord.'),
    is_internal: v.boolean(),
    is_primary: v.boolean(),
    mirror_to: record({}, { channel_id: v.string(), source: v.string() }),
  },
);

const schema = record(
  { id: doc(Id, 'ID of the account.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Type of the account: customer, partner, internal or community.'),
    owner: PersonReference,
    domains: Strings,
    primary_domain: v.string(),
    domain: doc(v.string(), 'Deprecated. Use primary_domain.'),
    tags: Strings,
    custom_fields: CustomFieldMap,
    external_ids: v.array(ExternalId),
    channels: v.array(channel),
    crm_settings: record({}, { details: v.array(record({}, { id: v.string(), source: v.string() })) }),
    is_disabled: v.boolean(),
    latest_customer_activity_time: v.string(),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A company that your team supports. */
export interface Account extends v.InferOutput<typeof schema> {}
export const Account: v.GenericSchema<unknown, Account> = schema;

const updatedSchema = record({}, { success: doc(v.boolean(), 'Whether the update started.'), request_id: v.string() });

/** The result of a bulk update of accounts. */
export interface UpdatedAccounts extends v.InferOutput<typeof updatedSchema> {}
export const UpdatedAccounts: v.GenericSchema<unknown, UpdatedAccounts> = updatedSchema;

const Source = v.picklist(['slack', 'microsoft_teams', 'discord']);

const channelInput = v.strictObject({
  channel_id: doc(
    v.optional(v.string()),
    "ID of the channel in its source's own app. For Microsoft Teams: team_id|channel_id.",
  ),
  source: doc(v.optional(Source), 'Source of the channel.'),
  channel_name: doc(v.optional(v.string()), 'Name of the channel.'),
  channel_url: doc(v.optional(v.string()), 'URL of the channel.'),
  is_internal: doc(v.optional(v.boolean()), 'Whether the channel is internal rather than customer-facing.'),
  is_primary: doc(v.optional(v.boolean()), 'Whether the channel is the primary channel of the account.'),
  mirror_to: doc(
    v.optional(
      v.strictObject({
        channel_id: doc(v.optional(v.string()), "ID of the channel in its source's own app."),
        source: doc(v.optional(Source), 'Source of the channel.'),
      }),
    ),
    'Channel that mirrors this channel.',
  ),
});

const fields = {
  domains: doc(
    v.optional(Strings),
    'Domains without a scheme. Replaces all existing domains; one of them must be primary_domain.',
  ),
  primary_domain: doc(v.optional(v.string()), 'Primary domain, one of domains. Required if the account has domains.'),
  owner_id: doc(
    v.optional(UserId),
    'ID of the user who owns the account. On an update, an empty string removes the owner.',
  ),
  tags: doc(v.optional(Strings), 'Names of the tags. Replaces all existing tags.'),
  custom_fields: CustomFields,
  external_ids: ExternalIdsInput,
  channels: doc(v.optional(v.array(channelInput)), 'Channels to link to the account.'),
  subaccount_ids: doc(
    v.optional(AccountIds),
    'IDs of accounts to add as subaccounts. For a partner account: the accounts associated with it.',
  ),
  logo_url: doc(v.optional(v.string()), 'URL of the logo: a square .png, .jpg or .jpeg image.'),
};

/** Companies that your team supports. */
export const accounts = entity(
  {
    summary: 'Companies that your team supports.',
    also: ['customers', 'companies', 'clients', 'organizations'],
    key: 'id',
    brief: [
      'id',
      'name',
      'type',
      'owner.id',
      'owner.email',
      'primary_domain',
      'tags',
      'latest_customer_activity_time',
      'created_at',
    ],
    from: { id: 'accounts.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /accounts', {
      summary: 'List all accounts.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({
        // Pylon documents `limit` as required, with a default of 100. The default here satisfies both.
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)), 100),
          'Maximum number of accounts per page. Default: 100.',
        ),
        cursor,
      }),
      item: Account,
    }),

    get: operation('GET /accounts/{id}', {
      summary: 'Get an account by its ID or external ID.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Account,
    }),

    create: operation('POST /accounts', {
      summary: 'Create an account.',
      also: ['onboard', 'new customer'],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the account.'),
        account_type: doc(
          v.optional(v.picklist(['customer', 'partner', 'internal', 'community'])),
          'Type of the account. Default: customer.',
        ),
        ...fields,
        domain: doc(v.optional(v.string()), 'Deprecated. Use domains and primary_domain.'),
      }),
      example: {
        name: 'Brightwater Energy',
        domains: ['brightwater-energy.example'],
        primary_domain: 'brightwater-energy.example',
        owner_id: '3d98a847-c8e4-4dbc-a861-ba4f28b4e646',
        custom_fields: [{ slug: 'tier', value: 'gold' }],
      },
      output: Account,
    }),

    update: operation('PATCH /accounts/{id}', {
      summary: 'Update fields of an account. Fields that you omit keep their values.',
      also: ['edit', 'rename', 'reassign', 'change owner', 'tag', 'disable'],
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          account_type: doc(v.optional(v.picklist(['customer', 'partner'])), 'New type of the account.'),
          ...fields,
          is_disabled: doc(v.optional(v.boolean()), 'Whether the account is disabled.'),
        }),
        changesSomething('id'),
      ),
      example: { id: '7a320ea1-a79f-4897-8513-7554a4b57974', custom_fields: [{ slug: 'tier', value: 'platinum' }] },
      output: Account,
    }),

    delete: operation('DELETE /accounts/{id}', {
      summary: 'Delete an account permanently.',
      also: ['remove'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /accounts/search', {
      summary: 'Search accounts by name, domain, tag, owner, external ID, custom field or text.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(
          v.optional(
            filterOn(
              {
                id: { operators: operators.text, from: 'accounts.search' },
                name: operators.search,
                domains: operators.tags,
                tags: { operators: operators.tags, hint: 'name from tags.list' },
                owner_id: { operators: operators.optionalText, from: 'users.list' },
                external_ids: operators.optionalText,
              },
              { customFields: true },
            ),
          ),
          'Filter on accounts. Default: all accounts.',
        ),
        search_text: doc(v.optional(v.string()), 'Text for a fuzzy search within the records that match the filter.'),
        limit,
        cursor: Page.cursor,
      }),
      example: { filter: { field: 'domains', operator: 'contains', value: 'foxglove-studio.example' } },
      item: Account,
    }),

    updateMany: operation('PATCH /accounts', {
      summary:
        'Update the same fields of up to 100 accounts. The response arrives when the update starts, not when it is complete: check with accounts.get.',
      also: ['bulk', 'batch', 'mass edit'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      data: '',
      brief: [],
      input: v.pipe(
        v.strictObject({
          account_ids: doc(Ids, 'IDs of the accounts, 1 to 100.'),
          account_type: doc(v.optional(v.picklist(['customer', 'partner'])), 'New type of the accounts.'),
          owner_id: doc(v.optional(UserId), 'ID of the user who is the new owner. An empty string removes the owner.'),
          tags: doc(
            v.optional(Strings),
            'Names of the tags. Replaces all existing tags, unless tags_apply_mode says otherwise.',
          ),
          tags_apply_mode: doc(
            v.optional(v.picklist(['append_only', 'remove_only', 'replace'])),
            'How to apply the tags: append_only adds them, remove_only removes them, replace replaces all existing tags. Default: replace.',
          ),
          custom_fields: CustomFields,
        }),
        changesSomething('account_ids'),
      ),
      example: {
        account_ids: ['7a320ea1-a79f-4897-8513-7554a4b57974', '2f9b9e6e-95dd-4dab-a07a-96907b570b84'],
        custom_fields: [{ slug: 'region', value: 'eu-west' }],
      },
      output: UpdatedAccounts,
    }),

    merge: operation('POST /accounts/merge', {
      summary:
        'Merge accounts into one and delete the merged accounts permanently. Their issues, contacts and other data move to the remaining account; their tags and custom fields are lost. A merge that fails partway is not rolled back.',
      also: ['combine', 'deduplicate', 'duplicates'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({
        merge_into_account_id: doc(Id, 'ID of the account that remains.'),
        merge_account_ids: doc(Ids, 'IDs of the accounts to merge into it and delete, 1 to 100.'),
      }),
      output: Account,
    }),
  }),
);
