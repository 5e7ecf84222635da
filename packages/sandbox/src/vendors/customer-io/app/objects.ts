import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { customerIdentifiers } from '../render/delivery.ts';
import type { ObjectReference, Relationship, WorkspaceObject } from '../store/objects.ts';
import type { Store } from '../store/store.ts';
import { badRequest, notFound } from '../wire/app-errors.ts';
import { appBody, identifierField } from '../wire/body.ts';
import { pageOf } from '../wire/page.ts';
import { choiceQuery } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { compileObjectFilter } from './object-filter.ts';
import { personOf } from './person-param.ts';

/** The documents name no limits for these lists: they are those of the lists of people. */
const limits = { defaultLimit: 50, maxLimit: 1000 };

/** What people are related to, from either side. */
export function objectRoutes(store: Store): Routes {
  const objectOf = (request: SandboxRequest): WorkspaceObject => {
    const typeId = request.params.object_type_id ?? '';
    if (!/^\d+$/.test(typeId)) badRequest('object_type_id is invalid');
    const id = request.params.object_id ?? '';
    const idType = choiceQuery(request, 'id_type', ['object_id', 'cio_object_id'] as const);
    const reference: ObjectReference = idType === 'cio_object_id' ? { cioObjectId: id } : { typeId, objectId: id };
    const object = store.objects.find(reference);
    return object?.typeId === typeId ? object : notFound();
  };
  return {
    'POST /v1/objects': (request) => {
      const body = appBody(request);
      const typeId = identifierField(body, 'object_type_id') ?? badRequest('object_type_id is required');
      const filter = body.filter ?? badRequest('filter is required');
      const test = compileObjectFilter(filter, typeId) ?? badRequest('filter is invalid');
      const found = store.objects.ofType(typeId).filter(test);
      const page = pageOf(request, found, { ...limits, key: (object) => object.cioObjectId });
      return json({
        identifiers: page.items.map(renderIdentifiers),
        ids: page.items.map((object) => object.objectId),
        next: page.next,
      });
    },
    'GET /v1/objects/{object_type_id}/{object_id}/attributes': (request) => {
      const object = objectOf(request);
      return json({
        object: {
          identifiers: renderIdentifiers(object),
          object_type_id: object.typeId,
          attributes: Object.fromEntries(object.attributes),
          timestamps: Object.fromEntries([...object.changedAt].filter(([name]) => object.attributes.has(name))),
        },
      });
    },
    'GET /v1/objects/{object_type_id}/{object_id}/relationships': (request) => {
      const object = objectOf(request);
      const related = store.objects.relativesOf(object).flatMap(({ relative }) => {
        return 'cioId' in relative ? [relative.cioId] : [];
      });
      const page = pageOf(request, related, { ...limits, key: (cioId) => cioId });
      const entries = page.items.map((cioId) => ({
        identifiers: customerIdentifiers(store, cioId),
        ...typeFields(store, object),
      }));
      return json({ cio_relationships: entries, next: page.next });
    },
    'GET /v1/customers/{customer_id}/relationships': (request) => {
      const related = store.objects.relationshipsOf(personOf(store, request).cioId);
      const page = pageOf(request, related, { ...limits, key: ({ cioObjectId }) => cioObjectId });
      return json({
        cio_relationships: page.items.flatMap((relationship) => renderRelated(store, relationship)),
        next: page.next,
      });
    },
  };
}

function renderRelated(store: Store, { cioObjectId }: Relationship): Record<string, unknown>[] {
  const object = store.objects.find({ cioObjectId });
  return object ? [{ identifiers: renderIdentifiers(object), ...typeFields(store, object) }] : [];
}

function renderIdentifiers({ cioObjectId, objectId }: WorkspaceObject): Record<string, unknown> {
  return { cio_object_id: cioObjectId, object_id: objectId };
}

function typeFields(store: Store, { typeId }: WorkspaceObject): Record<string, unknown> {
  const enabled = store.objectTypes.find((type) => type.id === typeId)?.enabled ?? false;
  return { object_type_id: typeId, object_type_disabled: !enabled };
}
