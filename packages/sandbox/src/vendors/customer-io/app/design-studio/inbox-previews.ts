import { createHash } from 'node:crypto';
import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { solidPng } from '../../data/png.ts';
import { previewClients } from '../../data/preview-clients.ts';
import { draftOf, type PreviewRun, type StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { appError, badRequest, notFound } from '../../wire/app-errors.ts';
import { appBody, type Fields } from '../../wire/body.ts';
import { pageOf } from '../../wire/page.ts';
import { choiceQuery } from '../../wire/query.ts';
import { type Routes, refuse } from '../../wire/refusal.ts';
import { nodeOf } from './find-email.ts';
import { renderJob, renderRun, settled } from './render-run.ts';

const sizes = { screenshot: [400, 800], thumbnail: [100, 100], full_thumbnail: [100, 200] } as const;

/** Screenshots of an email in mail programs, which cost credits and take a while. */
export function inboxPreviewRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  const path = '/v1/design_studio/emails/{id}/inbox_previews';
  const runOf = (request: SandboxRequest): PreviewRun => {
    const email = nodeOf(store, request);
    const run = studio().runs.find((one) => String(one.runId) === request.params.run_id);
    return run && run.nodeId === email.id ? run : notFound('resource not found');
  };
  return {
    'GET /v1/design_studio/inbox_previews/clients': () => json({ clients: previewClients }),
    'GET /v1/design_studio/inbox_previews/credits': () =>
      json({
        credits: studio().credits.map((pool) => ({
          tier: pool.tier,
          credits_original: pool.original,
          credits_remaining: pool.remaining,
          expires_at: pool.expiresAt,
        })),
      }),
    'GET /v1/design_studio/inbox_previews/jobs': (request) => {
      const nodeId = request.query.get('node_id');
      const runs = studio().runs.filter((run) => nodeId === null || run.nodeId === nodeId);
      return jobsReply(request, runs.toReversed());
    },
    [`POST ${path}`]: (request) => json(submit(store, nodeOf(store, request), appBody(request))),
    [`GET ${path}/{run_id}`]: (request) => {
      const run = runOf(request);
      run.readings += 1;
      if (run.readings === 2) run.updated = store.now();
      return json(renderRun(run, request.headers.host ?? ''));
    },
    [`GET ${path}/{run_id}/captures/{client_id}`]: (request) => {
      const run = runOf(request);
      const variant = choiceQuery(request, 'variant', ['screenshot', 'thumbnail', 'full_thumbnail'] as const);
      const key = request.query.get('key') || 'default';
      const clientId = request.params.client_id ?? '';
      const ready = run.cachedIds.includes(clientId) || (settled(run) && run.clientIds.includes(clientId));
      if (!ready || key !== 'default') notFound('resource not found');
      const [width, height] = sizes[variant ?? 'screenshot'];
      return { status: 200, bytes: { contentType: 'image/png', content: solidPng(width, height, [236, 240, 245]) } };
    },
  };
}

/** One page of jobs, by a cursor of its own: `cursor` in, `meta.pagination.next_cursor` out. */
function jobsReply(request: SandboxRequest, runs: readonly PreviewRun[]) {
  const query = new URLSearchParams(request.query);
  query.set('start', request.query.get('cursor') ?? '');
  const options = { defaultLimit: 50, maxLimit: 200, key: (run: PreviewRun) => run.runId };
  const page = pageOf({ ...request, query }, runs, options);
  const limit = Number(request.query.get('limit') || 50);
  const pagination = { limit: Math.min(limit, 200), ...(page.next === '' ? {} : { next_cursor: page.next }) };
  return json({ preview_jobs: page.items.map(renderJob), meta: { pagination } });
}

function submit(store: Store, email: StudioEmail, body: Fields): { run_id: number; replayed: boolean } {
  const studio = store.designStudio;
  const clientIds = clientsOf(body);
  const name = body.name ?? '';
  if (typeof name !== 'string' || name.length > 191) return badRequest('name is limited to 191 characters');
  const sample = body.sample_data ?? {};
  if (!asObject(sample)) badRequest('sample_data must be an object');
  if (Buffer.byteLength(JSON.stringify(sample)) > 128 * 1024) badRequest('sample_data is limited to 128 KB');
  const content = hash(email.id, draftOf(email), sample, body.lax_mode === true);
  const fingerprint = hash(content, clientIds.toSorted(), Math.floor(store.now() / 86_400));
  const same = studio.runs.find((run) => run.fingerprint.endsWith(fingerprint));
  if (same) {
    if (name !== '') same.name = name;
    return { run_id: same.runId, replayed: true };
  }
  // What was photographed before costs nothing.
  const earlier = studio.runs.filter((run) => run.fingerprint.startsWith(content));
  const cachedIds = clientIds.filter((id) => earlier.some((run) => run.clientIds.includes(id)));
  charge(store, clientIds.length - cachedIds.length);
  const runId = Math.max(0, ...studio.runs.map((run) => run.runId)) + 1;
  const times = { created: store.now(), updated: store.now() };
  const run = { runId, nodeId: email.id, name, clientIds, cachedIds, ...times, readings: 0 };
  studio.runs.push({ ...run, fingerprint: `${content}:${fingerprint}` });
  return { run_id: runId, replayed: false };
}

function clientsOf(body: Fields): string[] {
  const ids = body.client_ids;
  if (!Array.isArray(ids) || ids.length === 0) return badRequest('client_ids is required');
  if (ids.length > 150) badRequest('client_ids is limited to 150');
  const known = ids.map((id) => previewClients.find((client) => client.id === id)?.id);
  return known.every((id) => id !== undefined) ? [...new Set(known)] : badRequest('client_ids holds an unknown client');
}

function charge(store: Store, price: number): void {
  const pools = store.designStudio.credits.filter(({ expiresAt }) => expiresAt === null || expiresAt > store.now());
  const available = pools.reduce((sum, pool) => sum + pool.remaining, 0);
  if (price > available) {
    refuse(
      appError(
        422,
        `insufficient inbox preview credits: this request needs ${price}, the account has ${available} available`,
      ),
    );
  }
  let due = price;
  for (const pool of pools) {
    const taken = Math.min(due, pool.remaining);
    pool.remaining -= taken;
    due -= taken;
  }
}

function hash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
