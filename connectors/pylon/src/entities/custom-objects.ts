import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldMap, CustomFieldsBySlug, cursor, docs, Id, Ids, limits, Strings } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('custom-objects');
const type = doc(Id, 'Slug of the object type, such as companies. No operation lists the types.');
const id = doc(Id, 'ID of the object.');
const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  'Maximum number of objects per page. Default: 25.',
);

const schema = record(
  { id: doc(Id, 'ID of the object.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Slug of the object type.'),
    custom_fields: CustomFieldMap,
    relations: doc(
      v.array(record({}, { object_id: v.string(), object_type: v.string() })),
      'Records that the relationship fields reference. custom_fields does not contain these fields.',
    ),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A record of a custom object type. */
export interface CustomObject extends v.InferOutput<typeof schema> {}
export const CustomObject: v.GenericSchema<unknown, CustomObject> = schema;

const updatedSchema = record({}, { success: v.boolean(), updated_ids: Strings, request_id: v.string() });

/** The result of a bulk update of custom objects. */
export interface UpdatedCustomObjects extends v.InferOutput<typeof updatedSchema> {}
export const UpdatedCustomObjects: v.GenericSchema<unknown, UpdatedCustomObjects> = updatedSchema;

/** Records of custom object types. */
export const customObjects = entity(
  {
    summary: 'Records of custom object types that the organization has defined.',
    also: ['object records', 'assets', 'licenses', 'devices'],
    key: 'id',
    from: { id: 'custom_objects.search' },
  },
  () => ({
    list: list('GET /custom-objects/{type}', {
      summary: 'List all objects of one type.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ type, limit, cursor }),
      item: CustomObject,
    }),

    get: operation('GET /custom-objects/{type}/{id}', {
      summary: 'Get an object with its custom fields and relations.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ type, id }),
      output: CustomObject,
    }),

    create: operation('POST /custom-objects/{type}', {
      summary: 'Create an object of one type.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        type,
        name: doc(v.string(), 'Name of the object.'),
        custom_fields: CustomFieldsBySlug,
      }),
      example: {
        type: 'subscriptions',
        name: 'Foxglove Studio (business)',
        custom_fields: { plan: { value: 'business' }, seats: { value: '25' } },
      },
      output: CustomObject,
    }),

    update: operation('PATCH /custom-objects/{type}/{id}', {
      summary: 'Update the name or custom fields of an object.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          type,
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          custom_fields: CustomFieldsBySlug,
        }),
        changesSomething('type', 'id'),
      ),
      example: {
        type: 'subscriptions',
        id: 'd0688827-0223-4120-89a7-9872704a06b8',
        custom_fields: { seats: { value: '120' } },
      },
      output: CustomObject,
    }),

    delete: operation('DELETE /custom-objects/{type}/{id}', {
      summary: 'Delete an object permanently.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ type, id }),
      output: Nothing,
    }),

    search: list('POST /custom-objects/{type}/search', {
      summary: 'Search the objects of one type by name, creation time, update time or custom field.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        type,
        filter: doc(
          v.optional(
            filterOn(
              {
                name: [...operators.optionalText, ...operators.words],
                created_at: operators.time,
                updated_at: operators.time,
              },
              { customFields: true },
            ),
          ),
          'Filter on objects. Default: all objects of the type.',
        ),
        limit,
        cursor,
      }),
      example: { type: 'subscriptions', filter: { field: 'name', operator: 'string_contains', value: 'enterprise' } },
      item: CustomObject,
    }),

    updateMany: operation('PATCH /custom-objects/{type}', {
      summary: 'Set the same custom fields on up to 100 objects of one type.',
      also: ['bulk', 'batch'],
      from: { ids: 'custom_objects.search' },
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      data: '',
      input: v.pipe(
        v.strictObject({ type, ids: doc(Ids, 'IDs of the objects, 1 to 100.'), custom_fields: CustomFieldsBySlug }),
        changesSomething('type', 'ids'),
      ),
      example: {
        type: 'subscriptions',
        ids: ['d0688827-0223-4120-89a7-9872704a06b8'],
        custom_fields: { plan: { value: 'business' } },
      },
      output: UpdatedCustomObjects,
    }),
  }),
);
