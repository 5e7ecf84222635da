import { json } from '../../../engine/wire-response.ts';
import { renderActivity } from '../render/activity.ts';
import type { Store } from '../store/store.ts';
import { pageOf } from '../wire/page.ts';
import { booleanQuery } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { findPerson } from './person-param.ts';

export function activityRoutes(store: Store): Routes {
  return {
    'GET /v1/activities': (request) => {
      const type = request.query.get('type') || undefined;
      const name = request.query.get('name') || undefined;
      const customer = request.query.get('customer_id') || undefined;
      const withDeleted = booleanQuery(request, 'deleted');
      // A `cio_id` is only understood with its prefix here.
      const known =
        customer !== undefined && (request.query.get('id_type') !== 'cio_id' || customer.startsWith('cio_'));
      const person = known ? findPerson(store, request, customer) : undefined;
      const found = store.activities
        .all()
        .filter(
          (activity) =>
            activity.cioId !== null &&
            (customer === undefined || activity.cioId === person?.cioId) &&
            (type === undefined || activity.type === type) &&
            (name === undefined || activity.name === name) &&
            (withDeleted || store.people.find('cio_id', activity.cioId) !== undefined),
        );
      const page = pageOf(request, found, { defaultLimit: 10, maxLimit: 100, key: (activity) => activity.id });
      return json({ activities: page.items.map((activity) => renderActivity(store, activity)), next: page.next });
    },
  };
}
