import { withCustomFields } from '../custom-field-input.ts';
import type { Input } from '../input.ts';
import type { AccountRecord, Channel } from '../records/account.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { externalIdsFrom } from './find-account.ts';

/** Reads the fields that creating and updating an account have in common; only those that are given are answered. */
export function accountChanges(
  input: Input,
  current: AccountRecord | undefined,
  store: PylonStore,
): Partial<AccountRecord> {
  const name = input.text('name');
  const tags = input.texts('tags');
  const isDisabled = input.flag('is_disabled');
  const channels = input.objects('channels')?.map(channelFrom);
  const others = store.accounts.filter((account) => account.id !== current?.id);
  const externalIds = externalIdsFrom(input, others);
  requireSquareImage(input, 'logo_url');
  return {
    ...(name !== undefined && { name }),
    ...domainChanges(input, current),
    ...ownerChange(input, store),
    ...(tags && { tags: [...new Set(tags)] }),
    ...(externalIds && { external_ids: externalIds }),
    ...(channels && { channels }),
    ...(isDisabled !== undefined && { is_disabled: isDisabled }),
    custom_fields: withCustomFields(current?.custom_fields ?? {}, input, 'account', store),
  };
}

/** Reads `owner_id`; an empty text removes the owner. */
export function ownerChange(input: Input, store: PylonStore): Partial<AccountRecord> {
  const ownerId = input.text('owner_id');
  if (ownerId === undefined) return {};
  if (ownerId !== '' && !store.users.get(ownerId)) throw invalid(`User not found: ${ownerId}`);
  return { owner_id: ownerId === '' ? null : ownerId };
}

/** The vendor takes any picture's address but says that it must be a square PNG or JPEG: only the name is checked here. */
export function requireSquareImage(input: Input, field: string): void {
  const url = input.text(field);
  if (url && !/\.(png|jpe?g)([?#]|$)/i.test(url)) throw invalid(`${field} must be a square .png, .jpg or .jpeg`);
}

function domainChanges(input: Input, current: AccountRecord | undefined): Partial<AccountRecord> {
  const single = input.text('domain');
  const domains = input.texts('domains') ?? (single ? [single] : undefined);
  const primary = input.text('primary_domain') ?? (input.texts('domains') ? undefined : single);
  if (domains === undefined && primary === undefined) return {};
  const all = [...new Set(domains ?? current?.domains ?? [])];
  if (all.length === 0) return { domains: [], primary_domain: '' };
  const kept = current && all.includes(current.primary_domain) ? current.primary_domain : undefined;
  const chosen = primary ?? kept;
  if (chosen === undefined) throw invalid('One of the domains must be given as primary_domain');
  if (!all.includes(chosen)) throw invalid('primary_domain must be in the list of domains');
  return { domains: all, primary_domain: chosen };
}

function channelFrom(channel: Input): Channel {
  return {
    channel_id: channel.required('channel_id'),
    channel_name: channel.text('channel_name') ?? '',
    channel_url: channel.text('channel_url') ?? '',
    is_internal: channel.flag('is_internal') ?? false,
    is_primary: channel.flag('is_primary') ?? false,
    source: channel.text('source') ?? 'slack',
  };
}
