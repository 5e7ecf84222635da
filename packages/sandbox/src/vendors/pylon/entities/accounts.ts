import * as v from 'valibot';
import { given, restRoutes } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import {
  clearableReference,
  externalIds,
  flag,
  objects,
  optionalOneOf,
  references,
  required,
  squareImage,
  text,
  texts,
  uniqueTexts,
} from '../fields.ts';
import { byAnyId, requireFree } from '../lookup.ts';
import { type AccountRecord, blankAccount } from '../records/account.ts';
import { nullIfEmpty } from '../records/base.ts';
import { referencesIn } from '../references.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { relateSubaccounts } from './account-extras.ts';

export const updateTypes = ['customer', 'partner'] as const;

const channel = {
  channel_id: required,
  channel_name: v.optional(text, ''),
  channel_url: v.optional(text, ''),
  is_internal: v.optional(flag, false),
  is_primary: v.optional(flag, false),
  source: v.optional(text, 'slack'),
};

export function accountRoutes(store: PylonStore): PylonRoutes {
  const { accounts } = store;
  const view = (account: AccountRecord) => accountView(account, store);
  const fields = {
    name: v.optional(text),
    owner_id: v.optional(clearableReference(store.users, 'User')),
    domain: v.optional(text),
    domains: v.optional(texts),
    primary_domain: v.optional(text),
    tags: v.optional(uniqueTexts),
    is_disabled: v.optional(flag),
    logo_url: v.optional(squareImage),
    channels: v.optional(objects(channel)),
    external_ids: v.optional(externalIds),
    subaccount_ids: v.optional(references(accounts, 'Account'), []),
    custom_fields: customFields(store, 'account'),
  };
  const update = v.object({ ...fields, account_type: optionalOneOf(updateTypes) });
  const createTypes = ['customer', 'internal', 'community', 'partner'] as const;
  const create = v.object({ ...fields, name: required, account_type: optionalOneOf(createTypes) });
  type Input = v.InferOutput<typeof update> | v.InferOutput<typeof create>;
  const changesFrom = (input: Input, current?: AccountRecord): Partial<AccountRecord> => {
    const { domain, domains, primary_domain, subaccount_ids, logo_url, account_type, custom_fields, ...rest } = input;
    requireFree(accounts, rest.external_ids, current?.id);
    return given({
      ...rest,
      ...domainChanges({ domain, domains, primary_domain }, current),
      type: account_type,
      custom_fields: changedFields(current?.custom_fields ?? {}, custom_fields),
    });
  };
  return {
    ...entityRoutes(store, {
      noun: 'Account',
      table: accounts,
      view,
      find: (id) => byAnyId(accounts, id),
      routes: restRoutes('/accounts/{id}'),
      search: {
        route: 'POST /accounts/search',
        filters: {
          id: 'listed',
          domains: 'several',
          tags: 'several',
          name: 'name',
          external_ids: {
            operators: 'listedOrUnset',
            read: (account) => account.external_ids.map(({ external_id }) => external_id),
          },
          owner_id: 'listedOrUnset',
        },
        customFieldsOf: 'account',
        texts: ({ name, domains }) => [name, ...domains],
      },
      create: {
        input: create,
        record: (input) => {
          const account = { ...blankAccount, id: store.random.uuid(), ...changesFrom(input) };
          relateSubaccounts(store, account, input.subaccount_ids);
          return account;
        },
      },
      update: {
        input: update,
        changes: (input, account) => {
          const changes = changesFrom(input, account);
          relateSubaccounts(store, { ...account, ...changes }, input.subaccount_ids);
          return changes;
        },
      },
      removed: ({ id }) => referencesIn(store).account.release(id),
    }),
  };
}

/** Returns the account as the API shows it. Empty lists are `null`, except channels, as observed in the vendor's responses. */
export function accountView(account: AccountRecord, store: PylonStore): object {
  const { owner_id, crm, domains, tags, external_ids, ...rest } = account;
  return {
    ...rest,
    owner: store.miniUser(owner_id),
    domain: rest.primary_domain,
    domains: nullIfEmpty(domains),
    tags: nullIfEmpty(tags),
    external_ids: nullIfEmpty(external_ids),
    crm_settings: crm.length === 0 ? null : { details: crm },
  };
}

interface Domains {
  readonly domain: string | undefined;
  readonly domains: readonly string[] | undefined;
  readonly primary_domain: string | undefined;
}

/** Returns the domain fields. One of several domains is the primary one; `domain` is the older field for a single one. */
function domainChanges(given: Domains, current: Readonly<typeof blankAccount> = blankAccount) {
  const domains = given.domains ?? (given.domain ? [given.domain] : undefined);
  const primary = given.primary_domain ?? (given.domains ? undefined : given.domain);
  if (domains === undefined && primary === undefined) return {};
  const all = [...new Set(domains ?? current.domains)];
  if (all.length === 0) return { domains: [], primary_domain: '' };
  const chosen = primary ?? (all.includes(current.primary_domain) ? current.primary_domain : undefined);
  if (chosen === undefined) throw invalid('One of the domains must be given as primary_domain');
  if (!all.includes(chosen)) throw invalid('primary_domain must be in the list of domains');
  return { domains: all, primary_domain: chosen };
}
