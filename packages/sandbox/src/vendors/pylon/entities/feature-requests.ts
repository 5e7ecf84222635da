import { findRecord, requireKnown, requireOneOf } from '../changes.ts';
import { withCustomFields } from '../custom-field-input.ts';
import { evidenceOf } from '../data/feature-requests.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import {
  accountsOf,
  type FeatureRequestRecord,
  featureRequestResultView,
  featureRequestView,
  requestStatuses,
} from '../records/feature-request.ts';
import { invalid } from '../rejection.ts';
import { rankByText } from '../search-text.ts';
import type { PylonStore } from '../store.ts';

export function featureRequestRoutes(store: PylonStore): PylonRoutes {
  const find = (params: Readonly<Record<string, string>>) =>
    findRecord(store.featureRequests, params.id, 'Feature request');
  const changed = (request: FeatureRequestRecord, changes: Partial<FeatureRequestRecord>) => {
    const result: FeatureRequestRecord = { ...request, ...changes, updated_at: store.now() };
    store.featureRequests.update(request.id, result);
    return { data: featureRequestView(result, { withEvidence: false }) };
  };
  return {
    'GET /feature-requests/{id}': ({ params, query }) => ({
      data: featureRequestView(find(params), { withEvidence: query.get('fetch_evidence') === 'true' }),
    }),
    // A body of its own: no filter, no cursor, and no pagination in the answer.
    'POST /feature-requests/search': (request) => {
      const input = inputOf(request);
      const limit = input.integer('limit') ?? 100;
      if (limit < 1 || limit > 1000) throw invalid('limit must be between 1 and 1000');
      const accountIds = input.texts('account_ids') ?? [];
      const statuses = input.texts('request_statuses') ?? [];
      for (const status of statuses) requireOneOf('request_statuses', status, requestStatuses);
      const found = store.featureRequests
        .all()
        .toReversed()
        .filter(({ request_status }) => statuses.length === 0 || statuses.includes(request_status))
        .filter((other) => accountIds.length === 0 || accountsOf(other).some((id) => accountIds.includes(id)));
      const ranked = rankByText(found, input.text('query'), (other) => `${other.title} ${other.description}`);
      return { data: ranked.slice(0, limit).map(featureRequestResultView) };
    },
    'POST /feature-requests': (request) => {
      const input = inputOf(request);
      const title = input.required('title');
      const gathers = input.flag('should_auto_fetch_evidence') ?? false;
      const now = store.now();
      const created = store.featureRequests.insert({
        id: store.random.uuid(),
        title,
        description: gathers ? '' : (input.text('description') ?? ''),
        request_status: 'new',
        evidence: [],
        portal_visible_to_account_ids: [],
        custom_fields: {},
        created_at: now,
        updated_at: now,
      });
      // Evidence is gathered after the answer: it is there for whoever reads the request again.
      if (gathers) store.featureRequests.update(created.id, gathered(title, store));
      return { data: featureRequestView(created, { withEvidence: false }) };
    },
    'PATCH /feature-requests/{id}': (request) => {
      const current = find(request.params);
      const input = inputOf(request);
      const status = input.text('request_status') || undefined;
      if (status !== undefined) requireOneOf('request_status', status, requestStatuses);
      return changed(current, {
        ...(status !== undefined && { request_status: status }),
        custom_fields: withCustomFields(current.custom_fields, input, 'feature_request', store),
      });
    },
    'POST /feature-requests/{id}/set-portal-visibility': (request) => {
      const current = find(request.params);
      const input = inputOf(request);
      const ids = input.texts('account_ids');
      const visible = input.flag('visible');
      if (!ids) throw invalid('account_ids is required');
      if (visible === undefined) throw invalid('visible is required');
      for (const id of ids) requireKnown(store.accounts, id, 'Account');
      const rest = current.portal_visible_to_account_ids.filter((id) => !ids.includes(id));
      return changed(current, { portal_visible_to_account_ids: visible ? [...rest, ...new Set(ids)] : rest });
    },
    'DELETE /feature-requests/{id}': ({ params }) => {
      store.featureRequests.delete(find(params).id);
      return {};
    },
  };
}

function gathered(title: string, store: PylonStore): Partial<FeatureRequestRecord> {
  const issues = rankByText(store.issues.all().toReversed(), title, (issue) => issue.title).slice(0, 5);
  const description = `${title}. Asked for or missed in ${issues.length} conversations.`;
  return { evidence: issues.map(evidenceOf), description };
}
