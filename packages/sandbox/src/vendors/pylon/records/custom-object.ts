import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

/** The kinds of custom objects that the sandbox's organisation has set up. No published operation lists them. */
export const customObjectTypes = ['subscriptions', 'workspaces'] as const;

export interface CustomObjectRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The built-in relationship, which is written among the custom fields and answered among the relations. */
  readonly account_id: string | null;
  readonly custom_fields: CustomFieldValues;
  readonly created_at: string;
  readonly updated_at: string;
}

export function customObjectView(object: CustomObjectRecord): Record<string, unknown> {
  const { account_id, custom_fields, ...rest } = object;
  return {
    ...rest,
    custom_fields: customFieldsView(custom_fields, { withSlug: true }),
    relations: account_id === null ? [] : [{ object_type: 'account', object_id: account_id }],
  };
}
