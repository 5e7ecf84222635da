import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { objectTypes } from '../data/settings.ts';
import { identifier, identifierIn, oneOf, optional, readBody, readQuery } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { badRequest, notFound } from '../rejections.ts';
import { attributeTest, compileFilter } from '../store/filter.ts';
import type { WorkspaceObject } from '../store/objects.ts';
import { customerIdentifiers } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { personOf } from './person-param.ts';
import type { Routes } from './style.ts';

/** No limits are documented for these lists, so they have those of the lists of people. */
const limits = { defaultLimit: 50, maxLimit: 1000 };

const search = v.object({ object_type_id: identifier, filter: v.unknown() });
const query = v.object({ id_type: optional(oneOf(['object_id', 'cio_object_id'])) });

/** Creates the routes of objects and their relationships, from either side. */
export function objectRoutes(store: Store): Routes {
  const { objects, people } = store;
  const objectOf = (request: SandboxRequest): WorkspaceObject => {
    const { object_type_id: typeId = '', object_id: id = '' } = request.params;
    if (!/^\d+$/.test(typeId)) badRequest('object_type_id is invalid');
    const isOwn = readQuery(request, query).id_type === 'cio_object_id';
    const object = objects.find(isOwn ? { cioObjectId: id } : { typeId, objectId: id });
    return object?.typeId === typeId ? object : notFound();
  };
  const path = '/v1/objects/{object_type_id}/{object_id}';
  return {
    'POST /v1/objects': (request) => {
      const { object_type_id: typeId, filter } = readBody(request, search);
      const test = compileObjectFilter(filter, typeId) ?? badRequest('filter is invalid');
      const found = objects.ofType(typeId).filter(test);
      const { items, next } = pageOf(request, found, { ...limits, key: ({ cioObjectId }) => cioObjectId });
      return json({ identifiers: items.map(identifiersOf), ids: items.map(({ objectId }) => objectId), next });
    },
    [`GET ${path}/attributes`]: (request) => {
      const { attributes, changedAt, ...object } = objectOf(request);
      const timestamps = Object.fromEntries([...changedAt].filter(([name]) => attributes.has(name)));
      const about = { identifiers: identifiersOf(object), object_type_id: object.typeId };
      return json({ object: { ...about, attributes: Object.fromEntries(attributes), timestamps } });
    },
    [`GET ${path}/relationships`]: (request) => {
      const object = objectOf(request);
      const related = objects
        .relativesOf(object)
        .flatMap(({ relative }) => ('cioId' in relative ? [relative.cioId] : []));
      const page = pageOf(request, related, { ...limits, key: (cioId) => cioId });
      const views = page.items.map((cioId) => ({
        identifiers: customerIdentifiers(people, cioId),
        ...typeFields(object),
      }));
      return json({ cio_relationships: views, next: page.next });
    },
    'GET /v1/customers/{customer_id}/relationships': (request) => {
      const related = objects.relationshipsOf(personOf(store, request).cioId);
      const page = pageOf(request, related, { ...limits, key: ({ cioObjectId }) => cioObjectId });
      const views = page.items.flatMap(({ cioObjectId }) => {
        const object = objects.find({ cioObjectId });
        return object ? [{ identifiers: identifiersOf(object), ...typeFields(object) }] : [];
      });
      return json({ cio_relationships: views, next: page.next });
    },
  };
}

/**
 * Compiles a filter for objects of one type: `and`, `or`, `not` and `object_attribute` with the operators `eq` and
 * `exists`. Returns undefined if it is invalid or for another type.
 */
function compileObjectFilter(filter: unknown, typeId: string) {
  const textOf = ({ attributes }: WorkspaceObject, field: string) =>
    attributes.has(field) ? String(attributes.get(field)) : undefined;
  return compileFilter<WorkspaceObject>(filter, {
    object_attribute: (condition) =>
      identifierIn(condition, 'type_id') === typeId ? attributeTest(condition, textOf) : undefined,
  });
}

function identifiersOf({ cioObjectId, objectId }: Pick<WorkspaceObject, 'cioObjectId' | 'objectId'>) {
  return { cio_object_id: cioObjectId, object_id: objectId };
}

function typeFields({ typeId }: WorkspaceObject) {
  const enabled = objectTypes.find(({ id }) => id === typeId)?.enabled ?? false;
  return { object_type_id: typeId, object_type_disabled: !enabled };
}
