import { type Stamp, unset } from './base.ts';

export const customFieldObjects = ['account', 'issue', 'contact', 'task', 'project', 'meeting', 'opportunity'] as const;

export const customFieldTypes = [
  'text',
  'number',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'user',
  'url',
  'select',
  'multiselect',
] as const;

export interface SelectOption {
  readonly label: string;
  readonly slug: string;
  readonly ai_description?: string | undefined;
}

export const blankCustomField = {
  slug: '',
  label: '',
  description: '',
  object_type: '',
  type: '',
  source: 'pylon',
  is_read_only: false,
  default_value: unset(),
  default_values: unset<readonly string[]>(),
  select_metadata: unset<{ readonly options: readonly SelectOption[] }>(),
  number_metadata: unset<Readonly<Record<string, unknown>>>(),
};

/** The definition of a field as it is returned. */
export type CustomFieldRecord = Stamp & Readonly<typeof blankCustomField>;

/** One value, or several for multiselect fields. */
export type CustomFieldValue = { readonly value: string } | { readonly values: readonly string[] };

export type CustomFieldValues = Readonly<Record<string, CustomFieldValue>>;

export const noValues: CustomFieldValues = {};

/** Returns values as most records show them: a map by slug whose entries repeat the slug. Those of accounts do not. */
export function withSlugs(values: CustomFieldValues): object {
  return Object.fromEntries(Object.entries(values).map(([slug, value]) => [slug, { slug, ...value }]));
}

export const isSelect = (type: string) => type === 'select' || type === 'multiselect';

/** The custom object types of the sandbox's organization. No published operation lists them. */
export const customObjectTypes: readonly string[] = ['subscriptions', 'workspaces'];

export interface CustomObjectRecord extends Stamp {
  readonly type: string;
  readonly name: string;
  /** The built-in relationship, which is written as a custom field and returned as a relation. */
  readonly account_id: string | null;
  readonly custom_fields: CustomFieldValues;
}
