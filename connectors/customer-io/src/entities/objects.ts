import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Identifiers, Text, WholeNumber } from '../fields.ts';
import { ObjectFilter, ObjectTypeId } from '../object-filter.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';

const identifiersSchema = record(
  {},
  {
    object_id: doc(v.string(), 'Id in your own system.'),
    cio_object_id: doc(v.string(), "Customer.io's own id, which never changes."),
  },
);

/** Identifiers of an object. */
export interface ObjectIdentifiers extends v.InferOutput<typeof identifiersSchema> {}
export const ObjectIdentifiers: v.GenericSchema<unknown, ObjectIdentifiers> = identifiersSchema;

const schema = record(
  {},
  {
    object_type_id: doc(v.string(), 'Kind of the object.'),
    identifiers: doc(v.record(v.string(), v.unknown()), 'Ids of the object.'),
    attributes: doc(v.record(v.string(), v.unknown()), 'Attributes by name.'),
    timestamps: doc(v.record(v.string(), WholeNumber), 'When each attribute was set, unix seconds.'),
  },
);

/** An object, such as a company, with what is known of it. */
export interface CustomObject extends v.InferOutput<typeof schema> {}
export const CustomObject: v.GenericSchema<unknown, CustomObject> = schema;

const relationshipSchema = record(
  {},
  {
    identifiers: doc(Identifiers, 'The person.'),
    object_type_id: doc(v.string(), 'Kind of the object.'),
    object_type_disabled: doc(v.boolean(), 'The kind is switched off.'),
  },
);

/** A person that an object is related to. */
export interface ObjectRelationship extends v.InferOutput<typeof relationshipSchema> {}
export const ObjectRelationship: v.GenericSchema<unknown, ObjectRelationship> = relationshipSchema;

const type = doc(ObjectTypeId, 'Kind of the object: the id of one of object_types, such as "1".');
const one = {
  object_type_id: type,
  object_id: doc(Text, 'The object: its id in your own system, or the other one with id_type.'),
  id_type: doc(
    v.optional(v.picklist(['object_id', 'cio_object_id'])),
    'What kind of identifier object_id is; object_id unless told.',
  ),
};

/** Objects. */
export const objects = entity(
  {
    summary:
      'Objects that people are related to, such as companies; read here, changed by track_entities and people.identify.',
  },
  () => ({
    get: operation('GET /v1/objects/{object_type_id}/{object_id}/attributes', {
      summary: 'Get one object with its attributes.',
      docs: appDocs,
      data: 'object',
      example: { object_type_id: '1', object_id: 'acme' },
      input: v.strictObject(one),
      output: CustomObject,
    }),

    search: list('POST /v1/objects', {
      summary: 'Find objects of one kind by their attributes; gives identifiers only, see get for the rest.',
      docs: appDocs,
      pagination: startPages('identifiers'),
      in: { limit: 'query', cursor: 'query' },
      example: {
        object_type_id: '1',
        filter: { object_attribute: { field: 'plan', operator: 'exists', type_id: '1' } },
      },
      input: v.strictObject({
        object_type_id: type,
        filter: doc(ObjectFilter, 'Which objects.'),
        limit: anyLimit,
        cursor,
      }),
      item: ObjectIdentifiers,
    }),

    listRelationships: list('GET /v1/objects/{object_type_id}/{object_id}/relationships', {
      summary: 'List the people that an object is related to.',
      docs: appDocs,
      pagination: startPages('cio_relationships'),
      example: { object_type_id: '1', object_id: 'acme' },
      input: v.strictObject({ ...one, limit: anyLimit, cursor }),
      item: ObjectRelationship,
    }),
  }),
);
