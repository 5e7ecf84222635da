import { asObject } from '../../../engine/body.ts';
import { json } from '../../../engine/wire-response.ts';
import type { OptOut } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { appBody, booleanField, stringField } from '../wire/body.ts';
import { pageOf } from '../wire/page.ts';
import type { Routes } from '../wire/refusal.ts';
import { personOf } from './person-param.ts';

/** Who wants no text messages from which sender. */
export function optOutRoutes(store: Store): Routes {
  return {
    'GET /v1/optouts': (request) => {
      const from = request.query.get('from') || undefined;
      const byPerson = Map.groupBy(
        store.optOuts.filter((optOut) => from === undefined || optOut.from === from),
        (optOut) => optOut.cioId,
      );
      const page = pageOf(request, [...byPerson], { defaultLimit: 100, maxLimit: 1000, key: ([cioId]) => cioId });
      const optouts = page.items.map(([cioId, theirs]) => ({
        customer_id: store.people.find('cio_id', cioId)?.attributes.get('id') ?? '',
        // With the prefix, as in the vendor's example.
        cio_id: `cio_${cioId}`,
        optouts: theirs.map(renderOptOut),
      }));
      return json({ optouts, next: page.next });
    },
    'GET /v1/customers/{customer_id}/optouts': (request) => {
      const { cioId } = personOf(store, request);
      return json({ optouts: store.optOuts.filter((optOut) => optOut.cioId === cioId).map(renderOptOut) });
    },
    'PUT /v1/customers/{customer_id}/optouts': (request) => {
      const { cioId } = personOf(store, request);
      const entries: unknown = appBody(request).optouts;
      if (!Array.isArray(entries) || entries.length === 0) return badRequest('optouts is required');
      const changes = entries.map((entry) => {
        const fields = asObject(entry) ?? badRequest('optouts must be a list of objects');
        const from = stringField(fields, 'from') || badRequest('from is required');
        const optOut = booleanField(fields, 'optout') ?? badRequest('optout is required');
        const channel = (['sms', 'whatsapp'] as const).find((one) => one === (fields.channel ?? 'sms'));
        return { cioId, channel: channel ?? badRequest('channel must be sms or whatsapp'), from, optOut };
      });
      for (const { optOut, ...record } of changes) {
        const key = `${cioId} ${record.channel} ${record.from}`;
        store.optOuts.delete(key);
        if (optOut) store.optOuts.insert(record);
      }
      return { status: 204 };
    },
  };
}

function renderOptOut({ channel, from }: OptOut): Record<string, unknown> {
  return { channel, from };
}
