import * as v from 'valibot';
import { is, type Test, testOf } from '../../../engine/conditions.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { subscriptionHeader, topics } from '../data/settings.ts';
import { listOf, on, oneOf, optional, readBody, readQuery, required, text } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { badRequest } from '../rejections.ts';
import { personView, subscriptions } from '../render/person.ts';
import type { Activity } from '../store/activities.ts';
import { customerIdentifiers, identifiersOf, idTypes, isUnsubscribed, type Person } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { findPerson, personOf } from './person-param.ts';
import { messagesResponse } from './reports.ts';
import type { Routes } from './style.ts';

const found = v.object({ email: required });
const search = v.object({ filter: v.unknown() });
const many = v.object({ ids: listOf(v.unknown(), 100) });
const manyQuery = v.object({ id_type: v.optional(oneOf(idTypes), 'id') });

export function customerRoutes(store: Store): Routes {
  const { people, audience, segments } = store;
  const path = '/v1/customers/{customer_id}';
  return {
    'GET /v1/customers': (request) => {
      const person = people.find('email', readQuery(request, found).email);
      return json({ results: person ? [identifiersOf(person)] : [] });
    },
    'POST /v1/customers': (request) => {
      const test = audience.compile(readBody(request, search).filter) ?? badRequest('filter is invalid');
      const options = { defaultLimit: 50, maxLimit: 1000, key: ({ seq }: Person) => seq };
      const page = pageOf(request, people.all().filter(test), options);
      return json({ ...identifierLists(page.items), next: page.next });
    },
    'POST /v1/customers/attributes': (request) => {
      const type = readQuery(request, manyQuery).id_type;
      // This endpoint does not accept a `cio_id` with the prefix of other endpoints, and omits unknown ids.
      const customers = readBody(request, many).ids.flatMap((id) => {
        const person = people.find(type, String(id));
        return person ? [personView(person, String(id))] : [];
      });
      return json({ customers });
    },
    [`GET ${path}/attributes`]: (request) =>
      json({ customer: personView(personOf(store, request), request.params.customer_id ?? '') }),
    [`GET ${path}/activities`]: (request) => {
      const { cioId } = personOf(store, request);
      return activitiesResponse(store, request, (activity) => activity.cioId === cioId);
    },
    [`GET ${path}/messages`]: (request) => {
      const { cioId } = personOf(store, request);
      return messagesResponse(store, request, (delivery) => delivery.cioId === cioId);
    },
    [`GET ${path}/segments`]: (request) => {
      const person = personOf(store, request);
      const theirs = segments.filter(({ id }) => audience.testOf(id)?.(person) ?? false);
      return json({ segments: theirs.map(({ id, name, description }) => ({ id: String(id), name, description })) });
    },
    [`GET ${path}/subscription_preferences`]: (request) => {
      const person = personOf(store, request);
      const subscribed = subscriptions(person);
      const customer = {
        id: person.attributes.get('id') ?? null,
        identifiers: identifiersOf(person),
        topics: topics.map(({ id, identifier, name, description }) => {
          return { id, subscribed: subscribed[identifier] === true, name, description };
        }),
        unsubscribed: isUnsubscribed(person),
        header: subscriptionHeader,
      };
      return json({ customer });
    },
    'GET /v1/activities': (request) => {
      const { deleted, customer_id: id } = readQuery(request, activitiesQuery);
      // This endpoint accepts a `cio_id` only with its prefix.
      const isUnderstood = request.query.get('id_type') !== 'cio_id' || id?.startsWith('cio_');
      const person = id !== undefined && isUnderstood ? findPerson(store, request, id) : undefined;
      return activitiesResponse(store, request, ({ cioId }) => {
        if (cioId === null || (id !== undefined && cioId !== person?.cioId)) return false;
        return deleted || people.find('cio_id', cioId) !== undefined;
      });
    },
  };
}

const activitiesQuery = v.object({ deleted: on, customer_id: optional(text) });
const activityFilter = v.object({ type: optional(text), name: optional(text) });

function activitiesResponse(store: Store, request: SandboxRequest, among: Test<Activity>) {
  const matches = testOf<Activity, v.InferOutput<typeof activityFilter>>(
    { type: is('type'), name: is('name') },
    readQuery(request, activityFilter),
  );
  const all = store.activities.all().filter((activity) => matches(activity) && among(activity));
  const page = pageOf(request, all, { defaultLimit: 10, maxLimit: 100, key: ({ id }) => id });
  const activities = page.items.map(({ cioId, anonymousId: _, ...activity }) => {
    const identifiers = customerIdentifiers(store.people, cioId);
    return { ...activity, customer_id: identifiers?.id ?? null, customer_identifiers: identifiers };
  });
  return json({ activities, next: page.next });
}

/** Returns the two lists of searches and memberships: `ids` has empty text for people without an id. */
export function identifierLists(people: readonly Person[]) {
  return {
    identifiers: people.map(identifiersOf),
    ids: people.map(({ attributes }) => attributes.get('id') ?? ''),
  };
}
