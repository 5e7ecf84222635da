import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Identifiers, Text, WholeNumber } from '../fields.ts';
import { ObjectFilter, ObjectTypeId } from '../object-filter.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';

const identifiersSchema = record(
  {},
  {
    object_id: doc(v.string(), 'ID of the object in your own system.'),
    cio_object_id: doc(v.string(), "Customer.io's own ID, which never changes."),
  },
);

/** Identifiers of an object. */
export interface ObjectIdentifiers extends v.InferOutput<typeof identifiersSchema> {}
export const ObjectIdentifiers: v.GenericSchema<unknown, ObjectIdentifiers> = identifiersSchema;

const schema = record(
  {},
  {
    object_type_id: doc(v.string(), 'ID of the object type.'),
    identifiers: doc(v.record(v.string(), v.unknown()), 'Identifiers of the object.'),
    attributes: doc(v.record(v.string(), v.unknown()), 'Attributes by name.'),
    timestamps: doc(v.record(v.string(), WholeNumber), 'When each attribute was set, as Unix timestamps in seconds.'),
  },
);

/** An object, such as a company, with its attributes. */
export interface CustomObject extends v.InferOutput<typeof schema> {}
export const CustomObject: v.GenericSchema<unknown, CustomObject> = schema;

const relationshipSchema = record(
  {},
  {
    identifiers: doc(Identifiers, 'The person.'),
    object_type_id: doc(v.string(), 'ID of the object type.'),
    object_type_disabled: doc(v.boolean(), 'Whether the object type is disabled.'),
  },
);

/** A person who is related to an object. */
export interface ObjectRelationship extends v.InferOutput<typeof relationshipSchema> {}
export const ObjectRelationship: v.GenericSchema<unknown, ObjectRelationship> = relationshipSchema;

const type = doc(ObjectTypeId, 'ID of the object type, from object_types, such as "1".');
const one = {
  object_type_id: type,
  object_id: doc(Text, 'The object: its ID in your own system, or its cio_object_id with id_type.'),
  id_type: doc(
    v.optional(v.picklist(['object_id', 'cio_object_id'])),
    'Type of identifier in object_id. Default: object_id.',
  ),
};

/** Objects. */
export const objects = entity(
  {
    summary:
      'Objects that people are related to, such as companies. Change them with track_entities or people.identify.',
    also: ['companies', 'accounts', 'custom objects', 'organizations'],
    key: 'cio_object_id',
  },
  () => ({
    get: operation('GET /v1/objects/{object_type_id}/{object_id}/attributes', {
      summary: 'Get an object with its attributes.',
      also: ['details'],
      docs: appDocs,
      data: 'object',
      example: { object_type_id: '1', object_id: 'brightwater-logistics' },
      input: v.strictObject(one),
      output: CustomObject,
    }),

    search: list('POST /v1/objects', {
      summary: 'Find objects of one type by their attributes. Returns identifiers only; use get for the rest.',
      also: ['find', 'filter'],
      from: { 'filter.object_attribute.type_id': 'object_types.list' },
      docs: appDocs,
      pagination: startPages('identifiers'),
      in: { limit: 'query', cursor: 'query' },
      example: {
        object_type_id: '1',
        filter: { object_attribute: { field: 'plan', operator: 'exists', type_id: '1' } },
      },
      input: v.strictObject({
        object_type_id: type,
        filter: doc(ObjectFilter, 'Filter that selects the objects.'),
        limit: anyLimit,
        cursor,
      }),
      item: ObjectIdentifiers,
    }),

    listRelationships: list('GET /v1/objects/{object_type_id}/{object_id}/relationships', {
      summary: 'List the people who are related to an object.',
      also: ['members', 'employees', 'contacts'],
      docs: appDocs,
      pagination: startPages('cio_relationships'),
      example: { object_type_id: '1', object_id: 'brightwater-logistics' },
      input: v.strictObject({ ...one, limit: anyLimit, cursor }),
      item: ObjectRelationship,
    }),
  }),
);
