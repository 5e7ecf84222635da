import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the object type, a number as text. objects takes it as object_type_id.') },
  {
    name: v.string(),
    singular_name: v.string(),
    slug: v.string(),
    singular_slug: v.string(),
    icon: v.string(),
    enabled: v.boolean(),
  },
);

/** A type of objects, such as companies. */
export interface ObjectType extends v.InferOutput<typeof schema> {}
export const ObjectType: v.GenericSchema<unknown, ObjectType> = schema;

/** Object types. */
export const objectTypes = entity(
  {
    summary: 'Object types of the workspace, such as companies or courses.',
    also: ['custom object types', 'entities'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/object_types', {
      summary: 'List all object types.',
      docs: appDocs,
      items: 'types',
      pagination: 'none',
      input: v.strictObject({}),
      item: ObjectType,
    }),
  }),
);
