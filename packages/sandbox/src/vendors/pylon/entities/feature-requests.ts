import * as v from 'valibot';
import { rankByWords } from '../../../engine/comparisons.ts';
import { given, restRoutes } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import { anyBody, between, flag, oneOf, optionalOneOf, references, required, text, texts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { firstText, recordsWithin } from '../named-ids.ts';
import { withSlugs } from '../records/custom-field.ts';
import {
  blankFeatureRequest,
  type Evidence,
  evidenceOf,
  type FeatureRequestRecord,
  requestStatuses,
} from '../records/feedback.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const noun = 'Feature request';

const search = v.object({
  limit: v.optional(between(1, 1000), 100),
  account_ids: v.optional(texts, []),
  request_statuses: v.optional(v.array(oneOf(requestStatuses), 'an array of strings'), []),
  query: v.optional(text, ''),
});

export function featureRequestRoutes(store: PylonStore): PylonRoutes {
  const { featureRequests, accounts, issues } = store;
  const find = (id: string | undefined) => findRecord(featureRequests, id, noun);
  const changed = (request: FeatureRequestRecord, changes: Partial<FeatureRequestRecord>) =>
    featureRequests.put({ ...request, ...changes, updated_at: store.now() });
  const visibility = v.object({ account_ids: references(accounts, 'Account'), visible: flag });
  return {
    'GET /feature-requests/{id}': ({ params, query }) => ({
      data: view(find(params.id), query.get('fetch_evidence') === 'true'),
    }),
    // The body of this search has no filter and no cursor, and its response has no pagination.
    'POST /feature-requests/search': (request) => {
      const { limit, account_ids: ids, request_statuses, query } = store.style.input(request, search);
      const statuses: readonly string[] = request_statuses;
      const found = featureRequests
        .all()
        .toReversed()
        .filter(({ request_status }) => statuses.length === 0 || statuses.includes(request_status))
        .filter((other) => ids.length === 0 || accountsOf(other).some((id) => ids.includes(id)));
      const ranked = rankByWords(found, query, ({ title, description }) => `${title} ${description}`);
      return { data: ranked.slice(0, limit).map((other) => ({ ...common(other), account_ids: accountsOf(other) })) };
    },
    ...entityRoutes(store, {
      noun,
      table: featureRequests,
      view: (request) => view(request, false),
      routes: restRoutes('/feature-requests/{id}', ['create', 'update', 'delete']),
      create: {
        input: v.object({
          title: required,
          description: v.optional(text, ''),
          should_auto_fetch_evidence: v.optional(flag, false),
        }),
        record: ({ should_auto_fetch_evidence: gathers, ...input }) => {
          const id = store.random.uuid();
          // Evidence is gathered after the response, so a later read shows it.
          if (gathers) queueMicrotask(() => featureRequests.update(id, gathered(input.title, store)));
          return { ...blankFeatureRequest, ...input, id, ...(gathers && { description: '' }) };
        },
      },
      update: {
        input: v.object({
          request_status: optionalOneOf(requestStatuses),
          custom_fields: customFields(store, 'feature_request'),
        }),
        changes: ({ request_status, custom_fields }, request) => ({
          request_status,
          custom_fields: changedFields(request.custom_fields, custom_fields),
        }),
      },
    }),
    'POST /feature-requests/{id}/set-portal-visibility': (request) => {
      const current = find(request.params.id);
      const { account_ids: ids, visible } = store.style.input(request, visibility);
      const rest = current.portal_visible_to_account_ids.filter((id) => !ids.includes(id));
      return { data: view(changed(current, { portal_visible_to_account_ids: visible ? [...rest, ...ids] : rest })) };
    },
    // Added after July 2026, as is the merge: the bodies are not documented. Any object is accepted, and the ids in it
    // determine its meaning. Both return the feature request, because setting the visibility does.
    'POST /feature-requests/{id}/evidence': (request) => {
      const current = find(request.params.id);
      const body = store.style.input(request, anyBody);
      const named = recordsWithin(body, issues.get);
      const linked = new Set(current.evidence.map(({ source_id }) => source_id));
      const added = named.filter(({ id }) => !linked.has(id)).map(evidenceOf);
      const evidence = [...current.evidence, ...(named.length > 0 ? added : [manualEvidence(body, store)])];
      return { data: view(changed(current, { evidence }), true) };
    },
    'POST /feature-requests/merge': (request) => {
      const [first, ...others] = requestsNamed(store.style.input(request, anyBody), store);
      if (!first) throw missing(noun);
      if (others.length === 0) throw invalid('A feature request to merge is required');
      for (const { id } of others) featureRequests.delete(id);
      return { data: view(changed(first, { evidence: [first, ...others].flatMap(({ evidence }) => evidence) }), true) };
    },
  };
}

/** Returns the accounts that requested the feature. */
function accountsOf({ evidence }: FeatureRequestRecord): string[] {
  return [...new Set(evidence.map(({ account_id }) => account_id))].filter((id) => id !== null);
}

function common({ evidence, ...request }: FeatureRequestRecord) {
  return { ...request, evidence_count: evidence.length, custom_fields: withSlugs(request.custom_fields) };
}

function view(request: FeatureRequestRecord, withEvidence = false): object {
  return { ...common(request), evidence: withEvidence ? request.evidence : null };
}

function gathered(title: string, { issues }: PylonStore): Partial<FeatureRequestRecord> {
  const found = rankByWords(issues.all().toReversed(), title, (issue) => issue.title).slice(0, 5);
  const description = `${title}. Asked for or missed in ${found.length} conversations.`;
  return { evidence: found.map(evidenceOf), description };
}

/** Returns the named feature requests. The one that remains is first: a body names it in its own field, not in a list. */
function requestsNamed(body: Readonly<Record<string, unknown>>, { featureRequests }: PylonStore) {
  const entries = Object.entries(body);
  const single = entries.filter(([, value]) => typeof value === 'string');
  const into = single.filter(([name]) => /into|target|surviv|primary|keep|destination/.test(name));
  const inOrder = [...into, ...single, ...entries].map(([, value]) => value);
  return recordsWithin(inOrder, featureRequests.get);
}

function manualEvidence(body: Readonly<Record<string, unknown>>, { accounts }: PylonStore): Evidence {
  const [account] = recordsWithin(body, accounts.get);
  return {
    source_type: firstText(body, ['source_type', 'type']) ?? 'manual',
    account_id: account?.id ?? null,
    ...given({ external_url: firstText(body, ['external_url', 'url', 'link']) }),
    summary: firstText(body, ['summary', 'content', 'text', 'body_html', 'note']) ?? '',
  };
}
