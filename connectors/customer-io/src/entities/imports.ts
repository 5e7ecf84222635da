import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, UnixTime, WholeNumber } from '../fields.ts';
import { ObjectTypeId } from '../object-filter.ts';
import { type ShapeRule, shapeProblem } from '../shape-rule.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the import.') },
  {
    name: v.string(),
    type: doc(v.string(), 'people, event, object or relationship.'),
    state: doc(
      v.string(),
      'preprocessing, preprocessed, validating, validated, importing, then imported, failed or canceled.',
    ),
    rows_to_import: doc(WholeNumber, 'Number of rows found.'),
    rows_imported: doc(WholeNumber, 'Number of rows imported so far.'),
    error: doc(v.string(), 'Why it failed.'),
    description: v.string(),
    identifier: doc(v.string(), 'Identifier that the rows use for people.'),
    object_type_id: doc(v.union([v.string(), WholeNumber]), 'ID of the object type.'),
    data_to_process: doc(v.string(), 'all, only_new or only_existing.'),
    people_to_process: doc(v.string(), 'Older name of data_to_process.'),
    created_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated_at: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** An import of a CSV file. */
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
      v.pipe(v.string(), v.url('Expected a URL')),
      'URL of the CSV file. It must stay available for about two hours.',
    ),
    type: doc(v.picklist(['people', 'event', 'object', 'relationship']), 'What each row is.'),
    identifier: doc(
      v.optional(v.picklist(['id', 'email', 'cio_id'])),
      'Identifier that the rows use for people. Required for all types except object. cio_id is for relationship only.',
    ),
    object_type_id: doc(v.optional(ObjectTypeId), 'ID of the object type, such as "1". Required for type object.'),
    data_to_process: doc(
      v.optional(v.picklist(['all', 'only_new', 'only_existing'])),
      'Rows to import: all, only new records or only existing ones. event does not take only_new. Default: all.',
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
    summary:
      'Imports of people, events, objects or relationships from CSV files. Customer.io runs them in the background.',
    also: ['CSV imports', 'CSV uploads', 'bulk uploads'],
    key: 'id',
    brief: ['id', 'name', 'type', 'state', 'rows_to_import', 'rows_imported', 'error', 'created_at'],
    from: { 'import.identifier': null },
  },
  () => ({
    get: operation('GET /v1/imports/{import_id}', {
      summary: 'Get an import. Poll until its state is imported, failed or canceled.',
      also: ['status', 'progress', 'details'],
      docs: appDocs,
      data: 'import',
      input: v.strictObject({
        import_id: doc(Id, 'ID of the import, as returned by create. The API does not list imports.'),
      }),
      output: Import,
    }),

    create: operation('POST /v1/imports', {
      summary: 'Start an import of people, events, objects or relationships from a CSV file at a URL.',
      also: ['upload', 'bulk add', 'add', 'new'],
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
