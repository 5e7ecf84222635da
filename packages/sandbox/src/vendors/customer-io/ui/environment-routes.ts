import * as v from 'valibot';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { pageNumbered } from '../../../engine/pages.ts';
import { json } from '../../../engine/wire-response.ts';
import { recordOf } from '../app/style.ts';
import type { Campaign } from '../data/catalog.ts';
import type { Segment } from '../data/segments.ts';
import { integer, optional, readBody, readQuery, required, text } from '../fields.ts';
import { badRequest, notFound } from '../rejections.ts';
import { identifiersOf } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { accountId } from './tokens.ts';

/** The workspace whose data the APIs share. */
const environmentId = '1';

/** Creates the routes of one workspace, and of the account. */
export function environmentRoutes(store: Store): Readonly<Record<string, Handler>> {
  const { campaigns, segments, people, now } = store;
  const segmentOf = (request: SandboxRequest) => recordOf(request, 'segment_id', segments);
  const routes: Readonly<Record<string, Handler>> = {
    'GET /campaigns': (request) => json(pageOf(request, 'campaigns', campaigns.all().map(campaignView), nameOf)),
    'GET /campaigns/{campaign_id}': (request) =>
      json({ campaign: campaignView(recordOf(request, 'campaign_id', campaigns)) }),
    'GET /segments': (request) => json(pageOf(request, 'segments', segments.all().map(segmentView), nameOf)),
    'POST /segments': (request) => {
      const { name, description } = segmentIn(request);
      if (name === undefined) return badRequest('name is required');
      const stamp = { id: segments.nextNumber(), created_at: now(), updated_at: now() };
      const manual = { type: 'manual', state: 'finished', progress: null, tags: [], members: new Set<string>() };
      const segment = segments.insert({ ...manual, ...stamp, name, description: description ?? '' });
      return json({ segment: segmentView(segment) });
    },
    'GET /segments/{segment_id}': (request) => json({ segment: segmentView(segmentOf(request)) }),
    'PUT /segments/{segment_id}': (request) => {
      const { id } = segmentOf(request);
      const given = Object.entries(segmentIn(request)).filter(([, value]) => value !== undefined);
      const segment = segments.update(id, { ...Object.fromEntries(given), updated_at: now() });
      return segment ? json({ segment: segmentView(segment) }) : notFound();
    },
    'DELETE /segments/{segment_id}': (request) => {
      segments.delete(segmentOf(request).id);
      return { status: 204 };
    },
    'GET /customers': (request) =>
      json(pageOf(request, 'customers', people.all().map(identifiersOf), ({ id, email }) => `${id} ${email}`)),
    'GET /audit_logs': () => json({ audit_logs: [] }),
  };
  return {
    ...below('/v1/environments/{environment_id}', 'environment_id', environmentId, routes),
    // The same in all workspaces of the account: two routes whose names are equal but for their scope.
    ...below('/v1/accounts/{account_id}', 'account_id', String(accountId), {
      'GET /audit_logs': () => json({ audit_logs: [] }),
    }),
  };
}

/** Puts routes below a path. Another ID than that of the sandbox is not found. */
function below(
  prefix: string,
  name: string,
  id: string,
  routes: Readonly<Record<string, Handler>>,
): Readonly<Record<string, Handler>> {
  const guarded = Object.entries(routes).map(([route, handler]) => {
    const [method, path] = route.split(' ');
    return [
      `${method} ${prefix}${path}`,
      (request: SandboxRequest) => (request.params[name] === id ? handler(request) : notFound()),
    ] as const;
  });
  return Object.fromEntries(guarded);
}

const pageQuery = v.object({ page: optional(integer), size: optional(integer), search: optional(text) });

function pageOf<T>(request: SandboxRequest, name: string, records: readonly T[], wordsOf: (record: T) => string) {
  const { page = 1, size = 50, search = '' } = readQuery(request, pageQuery);
  const found = records.filter((record) => wordsOf(record).toLowerCase().includes(search.toLowerCase()));
  const { items, total } = pageNumbered(found, Math.max(page, 1), Math.max(size, 1));
  return { [name]: items, total };
}

const nameOf = ({ name }: { readonly name: string }) => name;

const segmentFields = { name: optional(required), description: optional(text) };
const segmentBody = v.object({ segment: v.object(segmentFields, 'must be an object') });
const strictSegmentBody = v.strictObject({ segment: v.strictObject(segmentFields, 'must be an object') });

/** With `X-Validate: strict`, a field that is unknown is an error; without it, it is dropped. */
const segmentIn = (request: SandboxRequest) =>
  readBody(request, request.headers['x-validate'] === 'strict' ? strictSegmentBody : segmentBody).segment;

const campaignView = ({ id, name, description, state, type, tags, created, updated }: Campaign) => {
  return { id, name, description, state, type, tags, created, updated };
};

const segmentView = ({ members: _, ...segment }: Segment) => segment;
