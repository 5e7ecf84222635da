import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, UnixTime, WholeNumber } from '../fields.ts';
import { ObjectTypeId } from '../object-filter.ts';
import { type ShapeRule, shapeProblem } from '../shape-rule.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the import.') },
  {
    name: v.string(),
    type: doc(v.string(), 'people, event, object or relationship.'),
    state: doc(
      v.string(),
      'preprocessing, preprocessed, validating, validated, importing, then imported, failed or canceled.',
    ),
    rows_to_import: doc(WholeNumber, 'Rows that were found.'),
    rows_imported: doc(WholeNumber, 'Rows that were imported so far.'),
    error: doc(v.string(), 'Why it failed.'),
    description: v.string(),
    identifier: doc(v.string(), 'What rows name people by.'),
    object_type_id: doc(v.union([v.string(), WholeNumber]), 'Kind of the objects.'),
    data_to_process: doc(v.string(), 'all, only_new or only_existing.'),
    people_to_process: doc(v.string(), 'The same, under its older name.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
  },
);

/** A CSV file that Customer.io reads in. */
export interface Import extends v.InferOutput<typeof schema> {}
export const Import: v.GenericSchema<unknown, Import> = schema;

const person: ShapeRule = { needs: ['identifier'] };
const rules: Readonly<Record<string, ShapeRule>> = {
  people: person,
  event: person,
  relationship: person,
  object: { needs: ['object_type_id'] },
};

interface NewImport {
  readonly type: string;
  readonly identifier?: string | undefined;
  readonly object_type_id?: string | undefined;
  readonly data_to_process?: string | undefined;
}

function problemOf({ type, identifier, object_type_id, data_to_process }: NewImport): string | undefined {
  const problem = shapeProblem(rules[type] ?? person, givenIn({ identifier, object_type_id }), `type '${type}'`);
  if (problem !== undefined) return `Expected ${problem}`;
  if (identifier === 'cio_id' && type !== 'relationship') return "Expected `identifier` 'id' or 'email'";
  return type === 'event' && data_to_process === 'only_new'
    ? "Expected `data_to_process` 'all' or 'only_existing' with type 'event'"
    : undefined;
}

const newImport = v.pipe(
  v.strictObject({
    name: doc(Text, 'Name of the import.'),
    data_file_url: doc(
      v.pipe(v.string(), v.url('Expected an address')),
      'Address of the CSV file, which has to stay there for about two hours.',
    ),
    type: doc(v.picklist(['people', 'event', 'object', 'relationship']), 'What the rows are.'),
    identifier: doc(
      v.optional(v.picklist(['id', 'email', 'cio_id'])),
      'What rows name people by; needed for all types but object. cio_id for relationship only.',
    ),
    object_type_id: doc(v.optional(ObjectTypeId), 'Kind of the objects, such as "1"; needed for type object.'),
    data_to_process: doc(
      v.optional(v.picklist(['all', 'only_new', 'only_existing'])),
      'Rows to take: all, which is the default, those that are new, or those that exist. event knows no only_new.',
    ),
    description: doc(v.optional(v.string()), 'What it is for.'),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? problemOf(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  }),
);

/** Imports. */
export const imports = entity(
  {
    summary: 'CSV files of people, events, objects or relationships that Customer.io reads in, in the background.',
    key: 'id',
  },
  () => ({
    get: operation('GET /v1/imports/{import_id}', {
      summary: 'Get one import: ask again until its state is imported, failed or canceled.',
      docs: appDocs,
      data: 'import',
      input: v.strictObject({ import_id: doc(Id, 'Id of the import.') }),
      output: Import,
    }),

    create: operation('POST /v1/imports', {
      summary: 'Start an import of people, events, objects or relationships from a CSV file at an address.',
      docs: appDocs,
      effect: 'write',
      data: 'import',
      example: {
        import: {
          name: 'Customers of May',
          data_file_url: 'https://www.example.com/people.csv',
          type: 'people',
          identifier: 'email',
        },
      },
      input: v.strictObject({ import: doc(newImport, 'The new import.') }),
      output: Import,
    }),
  }),
);
