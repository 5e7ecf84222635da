import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the kind, a number as text; what objects takes as object_type_id.') },
  {
    name: v.string(),
    singular_name: v.string(),
    slug: v.string(),
    singular_slug: v.string(),
    icon: v.string(),
    enabled: v.boolean(),
  },
);

/** A kind of objects, such as companies. */
export interface ObjectType extends v.InferOutput<typeof schema> {}
export const ObjectType: v.GenericSchema<unknown, ObjectType> = schema;

/** Kinds of objects. */
export const objectTypes = entity(
  { summary: 'Kinds of objects that the workspace knows, such as companies or courses.', key: 'id' },
  () => ({
    list: list('GET /v1/object_types', {
      summary: 'List all kinds of objects.',
      docs: appDocs,
      items: 'types',
      pagination: 'none',
      input: v.strictObject({}),
      item: ObjectType,
    }),
  }),
);
