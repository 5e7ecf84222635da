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
  readonly ai_description?: string;
}

/** A field's definition, in the form in which it is answered. */
export interface CustomFieldRecord {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly description: string;
  readonly object_type: string;
  readonly type: string;
  readonly source: string;
  readonly is_read_only: boolean;
  readonly default_value: string | null;
  readonly default_values: readonly string[] | null;
  readonly select_metadata: { readonly options: readonly SelectOption[] } | null;
  readonly number_metadata: Readonly<Record<string, unknown>> | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** One value, or several for multiselect fields. */
export type CustomFieldValue = { readonly value: string } | { readonly values: readonly string[] };

export type CustomFieldValues = Readonly<Record<string, CustomFieldValue>>;

/** The values as answered: a map by slug, whose entries repeat the slug or do not. */
export function customFieldsView(values: CustomFieldValues, options: { readonly withSlug: boolean }): object {
  if (!options.withSlug) return values;
  return Object.fromEntries(Object.entries(values).map(([slug, value]) => [slug, { slug, ...value }]));
}
