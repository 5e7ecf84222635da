import type { Input } from '../input.ts';
import type { AccountRecord, ExternalId } from '../records/account.ts';
import { duplicate, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** Finds an account by its ID or by one of its external IDs. */
export function findAccount(store: PylonStore, id: string | undefined): AccountRecord {
  const account = store.accounts.get(id ?? '') ?? store.accounts.find((other) => hasExternalId(other, id ?? ''));
  if (!account) throw missing('Account');
  return account;
}

/** The account that a body names by `account_id` or, on contacts, by `account_external_id`. */
export function accountByExternalId(store: PylonStore, externalId: string): AccountRecord {
  const account = store.accounts.find((other) => hasExternalId(other, externalId));
  if (!account) throw missing('Account');
  return account;
}

/** Reads `external_ids`; an ID that another record has is refused as a duplicate. */
export function externalIdsFrom(
  input: Input,
  others: readonly { readonly id: string; readonly external_ids: readonly ExternalId[] }[],
): readonly ExternalId[] | undefined {
  const externalIds = input.objects('external_ids')?.map((entry) => ({
    external_id: entry.required('external_id'),
    label: entry.text('label') ?? '',
  }));
  for (const { external_id } of externalIds ?? []) {
    const other = others.find((record) => hasExternalId(record, external_id));
    if (other) throw duplicate(`External ID already exists: ${external_id}`, other.id);
  }
  return externalIds;
}

export function hasExternalId(record: { readonly external_ids: readonly ExternalId[] }, externalId: string): boolean {
  return record.external_ids.some(({ external_id }) => external_id === externalId);
}
