import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { sendingDomain } from '../data/senders.ts';
import { type Suppression, type SuppressionType, suppressionTypes } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { pageOf } from '../wire/page.ts';
import { integerQuery } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';

/** What the answer calls the lists, which is not always what the path calls them. */
const categories: Readonly<Record<SuppressionType, string>> = {
  blocks: 'blocks',
  bounces: 'bounces',
  spam_reports: 'spam',
  invalid_emails: 'invalid',
};

/** Addresses that the mail provider refuses. */
export function suppressionRoutes(store: Store): Routes {
  const byAddress = (type: SuppressionType) =>
    store.suppressions.filter((entry) => entry.type === type).toSorted((a, b) => (a.email < b.email ? -1 : 1));
  return {
    'GET /v1/esp/search_suppression/{email_address}': (request) => {
      const email = (request.params.email_address ?? '').toLowerCase();
      const found = store.suppressions.filter((entry) => entry.email.toLowerCase() === email);
      return listReply(found[0]?.type, found);
    },
    'GET /v1/esp/suppression/{suppression_type}': (request) => {
      const type = typeOf(request);
      const domain = request.query.get('domain') || sendingDomain;
      const limit = Math.min(integerQuery(request, 'limit') ?? 100, 1000);
      const offset = integerQuery(request, 'offset') ?? 0;
      if (limit < 1 || offset < 0) badRequest('limit and offset must not be negative');
      const all = domain === sendingDomain ? byAddress(type) : [];
      return listReply(type, all.slice(offset, offset + limit));
    },
    // Other than the list above it goes on by `start`.
    'GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}': (request) => {
      const type = typeOf(request);
      const email = request.query.get('email')?.toLowerCase();
      const all = request.params.domain_name === sendingDomain ? byAddress(type) : [];
      const found = all.filter((entry) => !email || entry.email.toLowerCase() === email);
      const page = pageOf(request, found, { defaultLimit: 100, maxLimit: 1000, key: (entry) => entry.email });
      return listReply(type, page.items, { next: page.next });
    },
    'POST /v1/esp/suppression/{suppression_type}/{email_address}': (request) => {
      const type = typeOf(request);
      const email = request.params.email_address ?? '';
      const entry = { type, email, created: store.now(), reason: 'Uploaded manually via the API', status: '550' };
      if (!store.suppressions.get(`${type} ${email}`)) store.suppressions.insert(entry);
      return { status: 200 };
    },
    'DELETE /v1/esp/suppression/{suppression_type}/{email_address}': (request) => {
      store.suppressions.delete(`${typeOf(request)} ${request.params.email_address ?? ''}`);
      return { status: 204 };
    },
  };
}

function typeOf(request: SandboxRequest): SuppressionType {
  const text = request.params.suppression_type;
  return suppressionTypes.find((type) => type === text) ?? badRequest('suppression_type is invalid');
}

/** An empty list is null, and then there is no category either. */
function listReply(type: SuppressionType | undefined, entries: readonly Suppression[], more = {}): SandboxResponse {
  if (type === undefined || entries.length === 0) return json({ suppressions: null, ...more });
  const suppressions = entries.map(({ created, email, reason, status }) => ({ created, email, reason, status }));
  return json({ category: categories[type], suppressions, ...more });
}
