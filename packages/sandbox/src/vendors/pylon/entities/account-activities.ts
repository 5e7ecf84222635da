import { referenceChange, timeChanges } from '../changes.ts';
import { inputOf } from '../input.ts';
import { pageFromQuery, pageOf } from '../paging.ts';
import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import type { ActivityRecord } from '../records/account-extras.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findAccount } from './find-account.ts';

export function accountActivityRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /activity-types': () => ({ data: store.accountExtras.activityTypes.all(), pagination: wholeList }),
    'POST /accounts/{id}/activities': (request) => {
      const account = findAccount(store, request.params.id);
      const input = inputOf(request);
      const slug = input.required('slug');
      const type = store.accountExtras.activityTypes.find((known) => known.slug === slug);
      if (!type) throw invalid(`Activity type not found: ${slug}`);
      const now = store.now();
      const link = input.text('link') || null;
      const activity: ActivityRecord = {
        id: store.random.uuid(),
        account_id: account.id,
        slug,
        body_html: input.text('body_html') ?? '',
        contact_id: null,
        user_id: null,
        ...referenceChange(input, 'contact_id', store.contacts, 'Contact'),
        ...referenceChange(input, 'user_id', store.users, 'User'),
        link,
        link_text: link === null ? null : input.text('link_text') || 'Open link',
        happened_at: timeChanges(input, ['happened_at']).happened_at ?? now,
        created_at: now,
      };
      store.accountExtras.activities.insert(activity);
      return { data: { success: true } };
    },
    // Added after July 2026: neither parameters nor fields are documented. Pages as the other lists do.
    'GET /accounts/{id}/activities': ({ params, query }) => {
      const { id } = findAccount(store, params.id);
      const all = store.accountExtras.activities.filter(({ account_id }) => account_id === id);
      const page = pageOf(all, pageFromQuery(query), (activity) => `${activity.happened_at}|${activity.id}`);
      return { data: page.records, pagination: page.pagination };
    },
  };
}
