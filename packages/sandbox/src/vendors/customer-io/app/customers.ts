import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { subscriptionHeader } from '../data/topics.ts';
import { renderActivity } from '../render/activity.ts';
import { renderPerson, subscriptions } from '../render/person.ts';
import { compileAudience } from '../store/audience.ts';
import { identifiersOf, isUnsubscribed, type Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { appBody, identifierField } from '../wire/body.ts';
import { pageOf } from '../wire/page.ts';
import { choiceQuery } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { deliveriesReply } from './deliveries.ts';
import { personOf } from './person-param.ts';

export function customerRoutes(store: Store): Routes {
  return {
    'GET /v1/customers': (request) => {
      const email = request.query.get('email') || badRequest('email is required');
      const person = store.people.find('email', email);
      return json({ results: person ? [identifiersOf(person)] : [] });
    },
    'POST /v1/customers': (request) => {
      const filter = appBody(request).filter ?? badRequest('filter is required');
      const test = compileAudience(filter, store.segments.testOf) ?? badRequest('filter is invalid');
      const found = store.people.all().filter(test);
      const page = pageOf(request, found, { defaultLimit: 50, maxLimit: 1000, key: (person) => person.seq });
      return json({ ...identifierLists(page.items), next: page.next });
    },
    'POST /v1/customers/attributes': (request) => {
      const type = choiceQuery(request, 'id_type', ['id', 'email', 'cio_id'] as const) ?? 'id';
      const ids = appBody(request).ids;
      if (!Array.isArray(ids) || ids.length === 0) return badRequest('ids is required');
      if (ids.length > 100) badRequest('ids is limited to 100');
      const references = ids.map((_id, index) => identifierField({ id: ids[index] }, 'id') ?? '');
      // Nobody is found by a `cio_id` with the prefix that other endpoints ask for, and unknown ids are left out.
      return json({
        customers: references.flatMap((reference) => {
          const person = store.people.find(type, reference);
          return person ? [renderPerson(person, reference, store.topics)] : [];
        }),
      });
    },
    'GET /v1/customers/{customer_id}/attributes': (request) => {
      const person = personOf(store, request);
      return json({ customer: renderPerson(person, request.params.customer_id ?? '', store.topics) });
    },
    'GET /v1/customers/{customer_id}/activities': (request) => {
      const { cioId } = personOf(store, request);
      const type = request.query.get('type') || undefined;
      const name = request.query.get('name') || undefined;
      const found = store.activities
        .all()
        .filter(
          (activity) =>
            activity.cioId === cioId &&
            (type === undefined || activity.type === type) &&
            (name === undefined || activity.name === name),
        );
      const page = pageOf(request, found, { defaultLimit: 10, maxLimit: 100, key: (activity) => activity.id });
      return json({ activities: page.items.map((activity) => renderActivity(store, activity)), next: page.next });
    },
    'GET /v1/customers/{customer_id}/messages': (request) => {
      const { cioId } = personOf(store, request);
      return deliveriesReply(store, request, (delivery) => delivery.cioId === cioId);
    },
    'GET /v1/customers/{customer_id}/segments': (request) => {
      const person = personOf(store, request);
      const segments = store.segments.all().filter((segment) => store.segments.testOf(segment.id)?.(person));
      return json({ segments: segments.map(({ id, name, description }) => ({ id: String(id), name, description })) });
    },
    'GET /v1/customers/{customer_id}/subscription_preferences': (request) => preferences(store, request),
  };
}

/** The two lists that searches and memberships answer: `ids` has empty text for people without an id. */
export function identifierLists(people: readonly Person[]): {
  identifiers: readonly unknown[];
  ids: readonly string[];
} {
  return {
    identifiers: people.map(identifiersOf),
    ids: people.map((person) => person.attributes.get('id') ?? ''),
  };
}

function preferences(store: Store, request: SandboxRequest) {
  const person = personOf(store, request);
  const subscribed = asObject(subscriptions(person, store.topics)) ?? {};
  return json({
    customer: {
      id: person.attributes.get('id') ?? null,
      identifiers: identifiersOf(person),
      topics: store.topics.map((topic) => ({
        id: topic.id,
        subscribed: subscribed[topic.identifier] === true,
        name: topic.name,
        description: topic.description,
      })),
      unsubscribed: isUnsubscribed(person),
      header: subscriptionHeader,
    },
  });
}
