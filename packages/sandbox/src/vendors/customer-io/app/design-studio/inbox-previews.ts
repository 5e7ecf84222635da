import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { solidPng } from '../../../../engine/content/png.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { mounts } from '../../access.ts';
import type { PreviewRun } from '../../data/design-studio.ts';
import previewClients from '../../data/preview-clients.json' with { type: 'json' };
import { listOf, object, oneOf, readBody, readQuery, text } from '../../fields.ts';
import { pageOf } from '../../pages.ts';
import { appRejection, notFound } from '../../rejections.ts';
import { draftOf, type StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import type { Routes } from '../style.ts';
import { nodeOf } from './nodes.ts';

const sizes = { screenshot: [400, 800], thumbnail: [100, 100], full_thumbnail: [100, 200] } as const;

const clientsById = new Map(previewClients.map((client) => [client.id, client]));
const clientId = v.custom<string>((id) => clientsById.has(String(id)), 'client_ids holds an unknown client');
const input = v.object({
  client_ids: listOf(clientId, 150),
  name: v.nullish(v.pipe(text, v.maxLength(191, 'is limited to 191 characters')), ''),
  sample_data: v.optional(
    v.pipe(
      object,
      v.check((data) => Buffer.byteLength(JSON.stringify(data)) <= 128 * 1024, 'is limited to 128 KB'),
    ),
    {},
  ),
  lax_mode: v.optional(v.unknown()),
});
const captureQuery = v.object({
  variant: v.optional(oneOf(['screenshot', 'thumbnail', 'full_thumbnail']), 'screenshot'),
  key: v.optional(text, 'default'),
});

/** Creates the routes of screenshots of an email in email clients, which cost credits and finish in the background. */
export function inboxPreviewRoutes(store: Store): Routes {
  const { credits, runs } = store.designStudio;
  const previews = '/v1/design_studio/inbox_previews';
  const path = '/v1/design_studio/emails/{id}/inbox_previews';
  const runOf = (request: SandboxRequest): PreviewRun => {
    const email = nodeOf(store, request);
    const run = runs.get(request.params.run_id);
    return run?.node_id === email.id ? run : notFound('resource not found');
  };
  return {
    [`GET ${previews}/clients`]: () => json({ clients: previewClients }),
    [`GET ${previews}/credits`]: () => json({ credits: credits.all() }),
    [`GET ${previews}/jobs`]: (request) => {
      const nodeId = request.query.get('node_id');
      const found = runs.filter(({ node_id }) => nodeId === null || node_id === nodeId);
      return jobsResponse(request, found.toReversed());
    },
    [`POST ${path}`]: (request) => json(submit(store, nodeOf(store, request), readBody(request, input))),
    [`GET ${path}/{run_id}`]: (request) => {
      const run = runOf(request);
      const readings = run.readings + 1;
      const read = runs.put({ ...run, readings, ...(readings === 2 && { updated_at: store.now() }) });
      return json(runView(read, request.headers.host ?? ''));
    },
    [`GET ${path}/{run_id}/captures/{client_id}`]: (request) => {
      const run = runOf(request);
      const { variant, key } = readQuery(request, captureQuery);
      if (key !== 'default' || !isReady(run, request.params.client_id ?? '')) notFound('resource not found');
      const [width, height] = sizes[variant];
      return { status: 200, bytes: { contentType: 'image/png', content: solidPng(width, height, [236, 240, 245]) } };
    },
  };
}

/** Returns one page of jobs. Its cursor is `cursor` in the request and `meta.pagination.next_cursor` in the response. */
function jobsResponse(request: SandboxRequest, runs: readonly PreviewRun[]) {
  const query = new URLSearchParams(request.query);
  query.set('start', request.query.get('cursor') ?? '');
  const page = pageOf({ ...request, query }, runs, { defaultLimit: 50, maxLimit: 200, key: ({ run_id }) => run_id });
  const limit = Math.min(Number(request.query.get('limit') || 50), 200);
  const pagination = { limit, ...(page.next !== '' && { next_cursor: page.next }) };
  return json({ preview_jobs: page.items.map(jobView), meta: { pagination } });
}

function submit(store: Store, email: StudioEmail, order: v.InferOutput<typeof input>) {
  const { runs } = store.designStudio;
  const client_ids = [...new Set(order.client_ids)];
  const content = hash(email.id, draftOf(email), order.sample_data, order.lax_mode === true);
  const today = hash(content, client_ids.toSorted(), Math.floor(store.now() / 86_400));
  const same = runs.find(({ fingerprint }) => fingerprint.endsWith(today));
  if (same) {
    runs.put({ ...same, name: order.name || same.name });
    return { run_id: same.run_id, replayed: true };
  }
  // Cached screenshots cost nothing.
  const earlier = runs.filter(({ fingerprint }) => fingerprint.startsWith(content));
  const cachedIds = client_ids.filter((id) => earlier.some((run) => run.client_ids.includes(id)));
  charge(store, client_ids.length - cachedIds.length);
  const about = { run_id: runs.nextNumber(), node_id: email.id, name: order.name, client_ids, cachedIds };
  const times = { created_at: store.now(), updated_at: store.now() };
  const { run_id } = runs.insert({ ...about, ...times, fingerprint: `${content}:${today}`, readings: 0 });
  return { run_id, replayed: false };
}

function charge({ designStudio: { credits }, now }: Store, price: number): void {
  const pools = credits.filter(({ expires_at }) => expires_at === null || expires_at > now());
  const available = pools.reduce((sum, { credits_remaining }) => sum + credits_remaining, 0);
  if (price > available) {
    const needed = `this request needs ${price}, the account has ${available} available`;
    throw appRejection(422, `insufficient inbox preview credits: ${needed}`);
  }
  let due = price;
  for (const pool of pools) {
    const taken = Math.min(due, pool.credits_remaining);
    credits.put({ ...pool, credits_remaining: pool.credits_remaining - taken });
    due -= taken;
  }
}

function hash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Returns whether all screenshots are done, which is so from the second reading on. */
const isProcessed = ({ readings }: PreviewRun) => readings >= 2;

function isReady(run: PreviewRun, client: string): boolean {
  return run.cachedIds.includes(client) || (isProcessed(run) && run.client_ids.includes(client));
}

/** Returns a run with links to its screenshots in the sandbox. */
function runView(run: PreviewRun, host: string) {
  const { run_id, name, client_ids, created_at, updated_at } = run;
  const previews = client_ids.map((id) => previewView(run, id, host));
  return { run_id, name, client_ids, ...counts(run), previews, created_at, updated_at };
}

/** Returns a run as the history shows it. */
function jobView(run: PreviewRun) {
  const { run_id, name, node_id, created_at, updated_at } = run;
  return { run_id, name, node_id, node_count: 1, ...counts(run), created_at, updated_at };
}

function counts(run: PreviewRun) {
  const cached = run.cachedIds.length;
  const succeeded = isProcessed(run) ? run.client_ids.length - cached : 0;
  return {
    is_processed: isProcessed(run),
    total_previews_requested: run.client_ids.length,
    total_previews_ready: cached + succeeded,
    total_previews_succeeded: succeeded,
    total_previews_cached: cached,
    total_previews_bounced: 0,
  };
}

function previewView(run: PreviewRun, id: string, host: string) {
  const { client = id, os = '', category = 'Mobile', browser } = clientsById.get(id) ?? {};
  const path = `/v1/design_studio/emails/${run.node_id}/inbox_previews/${run.run_id}/captures/${id}`;
  const capture = (variant: keyof typeof sizes) => `http://${host}${mounts.app}${path}?variant=${variant}`;
  const isDone = isReady(run, id);
  return {
    client_id: id,
    display_name: client,
    os,
    category,
    ...(browser && { browser }),
    status: isDone ? 'Complete' : 'Processing',
    ...(run.cachedIds.includes(id) && { cached: true }),
    ...(isDone && {
      screenshots: { default: capture('screenshot') },
      thumbnail: capture('thumbnail'),
      full_thumbnail: capture('full_thumbnail'),
    }),
  };
}
