import type { CustomFieldRecord, CustomFieldValues } from '../records/custom-field.ts';
import type { PylonStore } from '../store.ts';

interface WithFields {
  filter(test: (record: Carrier) => boolean): Carrier[];
  update(id: string, changes: { readonly custom_fields: CustomFieldValues }): unknown;
}

interface Carrier {
  readonly id: string;
  readonly custom_fields: CustomFieldValues;
}

/** Objects carry values by slug: a renamed field keeps its values. */
export function renameFieldOnRecords(store: PylonStore, field: CustomFieldRecord, slug: string): void {
  const collections: Readonly<Record<string, () => WithFields>> = {
    account: () => store.accounts,
    contact: () => store.contacts,
    issue: () => store.issues,
    task: () => store.work.tasks,
    project: () => store.work.projects,
    meeting: () => store.callRecordings,
  };
  const collection = collections[field.object_type]?.();
  for (const record of collection?.filter(({ custom_fields }) => field.slug in custom_fields) ?? []) {
    const entries = Object.entries(record.custom_fields).map(([name, value]) => {
      return [name === field.slug ? slug : name, value] as const;
    });
    collection?.update(record.id, { custom_fields: Object.fromEntries(entries) });
  }
}
