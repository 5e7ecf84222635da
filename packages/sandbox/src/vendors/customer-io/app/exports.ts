import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { html, json } from '../../../engine/wire-response.ts';
import { mounts } from '../access.ts';
import { type Export, type File, fileOfDeliveries, fileOfPeople } from '../data/background.ts';
import { integer, oneOf, optional, readBody } from '../fields.ts';
import { badRequest } from '../rejections.ts';
import { metricNames } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import { type Routes, recordOf } from './style.ts';

/** The path of export files. It is the sandbox's own, because the vendor's files are on another host. */
const downloadPath = '/_downloads/exports/';

const linkLifetime = 15 * 60;

const parents = ['newsletter_id', 'campaign_id', 'transactional_message_id', 'action_id'] as const;
const people = v.object({ filters: v.unknown() });
const ofDeliveries = v.object({
  ...v.entriesFromList(parents, optional(integer)),
  metric: optional(oneOf([...metricNames, 'created'])),
  start: v.nullish(integer, 0),
  end: optional(integer),
});

export function exportRoutes(store: Store): Routes {
  const { exports, audience, now } = store;
  const exportOf = (request: SandboxRequest) => recordOf(request, 'export_id', exports);
  const add = (description: string, file: File) => {
    const times = { created_at: now(), updated_at: now() };
    const made = { id: exports.nextNumber(), description, ...file, ...times, downloads: 0, readings: 0 };
    return json({ export: view(exports.insert(made)) });
  };
  /** Reads and counts the status: the export is done at the second reading. */
  const readOne = (one: Export) => {
    const readings = one.readings + 1;
    return view(exports.put({ ...one, readings, ...(readings === 2 && { updated_at: now() }) }));
  };
  return {
    'GET /v1/exports': () => json({ exports: exports.all().map(readOne) }),
    'GET /v1/exports/{export_id}': (request) => json({ export: readOne(exportOf(request)) }),
    'GET /v1/exports/{export_id}/download': (request) => {
      const { id, readings } = exportOf(request);
      if (readings < 2) badRequest('export is not done');
      const expires = now() + linkLifetime;
      const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(id, expires) });
      return json({ url: `http://${request.headers.host}${mounts.app}${downloadPath}${id}.csv?${query}` });
    },
    'POST /v1/exports/customers': (request) => {
      const test = audience.compile(readBody(request, people).filters) ?? badRequest('filters is invalid');
      return add('Customers (created via the API)', fileOfPeople(store.people.all().filter(test)));
    },
    'POST /v1/exports/deliveries': (request) =>
      add('Full deliveries export (created via the API)', fileOfDeliveries(deliveriesOf(store, request))),
    [`GET ${downloadPath}{file}`]: (request) => {
      const id = Number(/^(\d+)\.csv$/.exec(request.params.file ?? '')?.[1]);
      const expires = Number(request.query.get('expires'));
      const found = exports.get(id);
      if (!found || request.query.get('signature') !== signatureOf(id, expires)) return html(403, 'Forbidden');
      if (expires < now()) return html(403, 'Link expired');
      exports.put({ ...found, downloads: found.downloads + 1 });
      return { status: 200, bytes: { contentType: 'text/csv', content: Buffer.from(found.csv()) } };
    },
  };
}

function view({ readings, csv: _, ...one }: Export) {
  return {
    ...one,
    deduplicate_id: `${one.id}:${one.updated_at}`,
    user_id: 2071,
    user_email: 'mara.lindqvist@larkspur.example',
    status: readings < 2 ? 'pending' : 'done',
    failed: false,
  };
}

function deliveriesOf(store: Store, request: SandboxRequest) {
  const { metric, start, end = store.now(), ...given } = readBody(request, ofDeliveries);
  const [parent, ...more] = parents.filter((name) => given[name] !== undefined);
  if (!parent || more.length > 0) return badRequest(`one of ${parents.join(', ')} is required`);
  return store
    .newestDeliveries()
    .filter(
      ({ [parent]: id, created, metrics }) =>
        id === given[parent] &&
        created >= start &&
        created <= end &&
        (metric === undefined || metric === 'created' || metrics[metric] !== undefined),
    );
}

function signatureOf(id: number, expires: number): string {
  return createHmac('sha256', 'sandbox').update(`${id}:${expires}`).digest('hex');
}
