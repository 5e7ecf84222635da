import { findRecord } from '../changes.ts';
import { evidenceOf } from '../data/feature-requests.ts';
import { inputOf } from '../input.ts';
import { firstText, recordsWithin } from '../named-ids.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type EvidenceRecord, type FeatureRequestRecord, featureRequestView } from '../records/feature-request.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/**
 * Added after July 2026: the bodies are not documented. Any object is taken, and what it means follows from the IDs that
 * it names. Both answer the feature request, as setting the visibility does.
 */
export function featureRequestLinkRoutes(store: PylonStore): PylonRoutes {
  const changed = (request: FeatureRequestRecord, evidence: readonly EvidenceRecord[]) => {
    const result: FeatureRequestRecord = { ...request, evidence, updated_at: store.now() };
    store.featureRequests.update(request.id, result);
    return { data: featureRequestView(result, { withEvidence: true }) };
  };
  return {
    'POST /feature-requests/{id}/evidence': (request) => {
      const current = findRecord(store.featureRequests, request.params.id, 'Feature request');
      const { raw } = inputOf(request);
      const issues = recordsWithin(raw, (id) => store.issues.get(id));
      const linked = new Set(current.evidence.map(({ source_id }) => source_id));
      const added = issues.filter(({ id }) => !linked.has(id)).map(evidenceOf);
      return changed(current, [...current.evidence, ...(issues.length > 0 ? added : [manualEvidence(raw, store)])]);
    },
    'POST /feature-requests/merge': (request) => {
      const { raw } = inputOf(request);
      const [first, ...others] = requestsNamed(raw, store);
      if (!first) throw missing('Feature request');
      if (others.length === 0) throw invalid('A feature request to merge is required');
      for (const { id } of others) store.featureRequests.delete(id);
      return changed(
        first,
        [first, ...others].flatMap(({ evidence }) => evidence),
      );
    },
  };
}

/** The one that stays, which a body names in a field of its own and not in a list, comes first. */
function requestsNamed(raw: Readonly<Record<string, unknown>>, store: PylonStore): FeatureRequestRecord[] {
  const entries = Object.entries(raw);
  const single = entries.filter(([, value]) => typeof value === 'string');
  const into = single.filter(([name]) => /into|target|surviv|primary|keep|destination/.test(name));
  const inOrder = [...into, ...single, ...entries].map(([, value]) => value);
  return recordsWithin(inOrder, (id) => store.featureRequests.get(id));
}

function manualEvidence(raw: Readonly<Record<string, unknown>>, store: PylonStore): EvidenceRecord {
  const [account] = recordsWithin(raw, (id) => store.accounts.get(id));
  const url = firstText(raw, ['external_url', 'url', 'link']);
  return {
    source_type: firstText(raw, ['source_type', 'type']) ?? 'manual',
    account_id: account?.id ?? null,
    ...(url !== undefined && { external_url: url }),
    summary: firstText(raw, ['summary', 'content', 'text', 'body_html', 'note']) ?? '',
  };
}
