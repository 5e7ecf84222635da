import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { sendingDomain } from '../data/settings.ts';
import { type Suppression, suppressionTypes } from '../data/suppressions.ts';
import { integer, oneOf, read, readQuery, text } from '../fields.ts';
import { pageOf } from '../pages.ts';
import type { Store } from '../store/store.ts';
import type { Routes } from './style.ts';

/** The names of the lists in responses, where they differ from those in the path. */
const categories: Readonly<Record<Suppression['type'], string>> = {
  blocks: 'blocks',
  bounces: 'bounces',
  spam_reports: 'spam',
  invalid_emails: 'invalid',
};

const query = v.object({
  domain: v.optional(text, sendingDomain),
  limit: v.optional(v.pipe(integer, v.minValue(1, 'limit and offset must not be negative')), 100),
  offset: v.optional(v.pipe(integer, v.minValue(0, 'limit and offset must not be negative')), 0),
});
const path = v.object({ suppression_type: oneOf(suppressionTypes) });

/** Creates the routes of addresses that the email provider rejects. */
export function suppressionRoutes({ suppressions, now }: Store): Routes {
  const typeOf = ({ params }: SandboxRequest) => read(path, params).suppression_type;
  const listOf = (type: Suppression['type'], domain: string | undefined) => {
    const listed = suppressions.filter((entry) => entry.type === type && domain === sendingDomain);
    return listed.toSorted((a, b) => (a.email < b.email ? -1 : 1));
  };
  const one = '/v1/esp/suppression/{suppression_type}/{email_address}';
  return {
    'GET /v1/esp/search_suppression/{email_address}': (request) => {
      const email = request.params.email_address?.toLowerCase();
      return listResponse(suppressions.filter((entry) => entry.email.toLowerCase() === email));
    },
    'GET /v1/esp/suppression/{suppression_type}': (request) => {
      const { domain, limit, offset } = readQuery(request, query);
      return listResponse(listOf(typeOf(request), domain).slice(offset, offset + Math.min(limit, 1000)));
    },
    // Unlike the list above, this one continues with `start`.
    'GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}': (request) => {
      const email = request.query.get('email')?.toLowerCase();
      const all = listOf(typeOf(request), request.params.domain_name);
      const found = all.filter((entry) => !email || entry.email.toLowerCase() === email);
      const page = pageOf(request, found, { defaultLimit: 100, maxLimit: 1000, key: (entry) => entry.email });
      return listResponse(page.items, { next: page.next });
    },
    [`POST ${one}`]: (request) => {
      const entry = { type: typeOf(request), email: request.params.email_address ?? '' };
      const added = { ...entry, created: now(), reason: 'Uploaded manually via the API', status: '550' };
      if (!suppressions.get(suppressions.idOf(added))) suppressions.insert(added);
      return { status: 200 };
    },
    [`DELETE ${one}`]: (request) => {
      suppressions.delete(`${typeOf(request)} ${request.params.email_address ?? ''}`);
      return { status: 204 };
    },
  };
}

/** Returns null for an empty list, which then has no category either. */
function listResponse(entries: readonly Suppression[], more = {}) {
  const [first] = entries;
  if (!first) return json({ suppressions: null, ...more });
  return json({
    category: categories[first.type],
    suppressions: entries.map(({ type: _, ...entry }) => entry),
    ...more,
  });
}
