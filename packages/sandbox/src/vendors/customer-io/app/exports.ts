import { createHmac } from 'node:crypto';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { deliveriesCsv, peopleCsv } from '../data/csv.ts';
import { compileAudience } from '../store/audience.ts';
import { metricNames } from '../store/delivery.ts';
import type { Export } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest, html } from '../wire/app-errors.ts';
import { appBody, integerField } from '../wire/body.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';

/** Where the files of exports lie. Other than the rest it is not the vendor's path: theirs lie on another host. */
const downloadPath = '/_downloads/exports/';

const mount = '/customer-io/app';
const linkLifetime = 15 * 60;
const userId = 2071;
const userEmail = 'mara.lindqvist@larkspur.example';

export function exportRoutes(store: Store): Routes {
  const exportOf = (request: SandboxRequest) => recordOf(request, 'export_id', store.exports.all());
  const add = (made: Pick<Export, 'type' | 'description' | 'total' | 'csv'>) => {
    const id = Math.max(0, ...store.exports.all().map((one) => one.id)) + 1;
    const created = { ...made, id, created: store.now(), updated: store.now(), downloads: 0, readings: 0 };
    return json({ export: renderExport(store.exports.insert(created)) });
  };
  return {
    'GET /v1/exports': () => json({ exports: store.exports.all().map((one) => readExport(store, one)) }),
    'GET /v1/exports/{export_id}': (request) => json({ export: readExport(store, exportOf(request)) }),
    'GET /v1/exports/{export_id}/download': (request) => {
      const { id, readings } = exportOf(request);
      if (readings < 2) badRequest('export is not done');
      const expires = store.now() + linkLifetime;
      const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(id, expires) });
      return json({ url: `http://${request.headers.host}${mount}${downloadPath}${id}.csv?${query}` });
    },
    'POST /v1/exports/customers': (request) => {
      const filters = appBody(request).filters ?? badRequest('filters is required');
      const test = compileAudience(filters, store.segments.testOf) ?? badRequest('filters is invalid');
      const people = store.people.all().filter(test);
      const csv = peopleCsv(people);
      return add({
        type: 'customers',
        description: 'Customers (created via the API)',
        total: people.length,
        csv: () => csv,
      });
    },
    'POST /v1/exports/deliveries': (request) => {
      const deliveries = deliveriesOf(store, request);
      const csv = deliveriesCsv(deliveries);
      const description = 'Full deliveries export (created via the API)';
      return add({ type: 'deliveries', description, total: deliveries.length, csv: () => csv });
    },
    'GET /_downloads/exports/{file}': (request) => {
      const id = Number(/^(\d+)\.csv$/.exec(request.params.file ?? '')?.[1]);
      const expires = Number(request.query.get('expires'));
      const found = store.exports.get(String(id));
      if (!found || request.query.get('signature') !== signatureOf(id, expires)) return html(403, 'Forbidden');
      if (expires < store.now()) return html(403, 'Link expired');
      found.downloads += 1;
      return { status: 200, bytes: { contentType: 'text/csv', content: Buffer.from(found.csv()) } };
    },
  };
}

/** Reads the status, which counts: the export is done at the second reading. */
function readExport(store: Store, one: Export): Record<string, unknown> {
  one.readings += 1;
  if (one.readings === 2) one.updated = store.now();
  return renderExport(one);
}

function renderExport(one: Export): Record<string, unknown> {
  return {
    id: one.id,
    deduplicate_id: `${one.id}:${one.updated}`,
    user_id: userId,
    user_email: userEmail,
    total: one.total,
    type: one.type,
    status: one.readings < 2 ? 'pending' : 'done',
    failed: false,
    description: one.description,
    downloads: one.downloads,
    created_at: one.created,
    updated_at: one.updated,
  };
}

function deliveriesOf(store: Store, request: SandboxRequest) {
  const body = appBody(request);
  const parents = {
    newsletter_id: 'newsletterId',
    campaign_id: 'campaignId',
    transactional_message_id: 'transactionalId',
    action_id: 'actionId',
  } as const;
  const named = Object.entries(parents).filter(([name]) => body[name] !== undefined);
  const [parent] = named;
  if (!parent || named.length > 1) return badRequest(`one of ${Object.keys(parents).join(', ')} is required`);
  const id = integerField(body, parent[0]) ?? badRequest(`${parent[0]} must be an integer`);
  const metric = body.metric === undefined || body.metric === 'created' ? undefined : body.metric;
  const name = metricNames.find((one) => one === metric);
  if (metric !== undefined && name === undefined) badRequest('metric is invalid');
  const start = integerField(body, 'start') ?? 0;
  const end = integerField(body, 'end') ?? store.now();
  return store.deliveries
    .all()
    .filter(
      (delivery) =>
        delivery[parent[1]] === id &&
        delivery.created >= start &&
        delivery.created <= end &&
        (name === undefined || delivery.metrics[name] !== undefined),
    );
}

function signatureOf(id: number, expires: number): string {
  return createHmac('sha256', 'sandbox').update(`${id}:${expires}`).digest('hex');
}
