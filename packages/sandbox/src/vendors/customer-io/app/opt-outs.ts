import * as v from 'valibot';
import { json } from '../../../engine/wire-response.ts';
import type { OptOut } from '../data/suppressions.ts';
import { flag, listOf, oneOf, readBody, required } from '../fields.ts';
import { pageOf } from '../pages.ts';
import type { Store } from '../store/store.ts';
import { personOf } from './person-param.ts';
import type { Routes } from './style.ts';

const channel = v.nullish(oneOf(['sms', 'whatsapp'], 'must be sms or whatsapp'), 'sms');
const input = v.object({ optouts: listOf(v.object({ from: required, optout: flag, channel }, 'must be an object')) });

/** Creates the routes of people's opt-outs from text messages, by sender. */
export function optOutRoutes(store: Store): Routes {
  const { optOuts, people } = store;
  const path = '/v1/customers/{customer_id}/optouts';
  return {
    'GET /v1/optouts': (request) => {
      const sender = request.query.get('from');
      const found = optOuts.filter(({ from }) => !sender || from === sender);
      const byPerson = [...Map.groupBy(found, ({ cioId }) => cioId)];
      const page = pageOf(request, byPerson, { defaultLimit: 100, maxLimit: 1000, key: ([cioId]) => cioId });
      const optouts = page.items.map(([cioId, theirs]) => ({
        customer_id: people.find('cio_id', cioId)?.attributes.get('id') ?? '',
        // The id has the prefix, as in the vendor's example.
        cio_id: `cio_${cioId}`,
        optouts: theirs.map(view),
      }));
      return json({ optouts, next: page.next });
    },
    [`GET ${path}`]: (request) => {
      const { cioId } = personOf(store, request);
      return json({ optouts: optOuts.filter((optOut) => optOut.cioId === cioId).map(view) });
    },
    [`PUT ${path}`]: (request) => {
      const { cioId } = personOf(store, request);
      for (const { optout, ...sender } of readBody(request, input).optouts) {
        const record = { cioId, ...sender };
        optOuts.delete(optOuts.idOf(record));
        if (optout) optOuts.insert(record);
      }
      return { status: 204 };
    },
  };
}

const view = ({ channel, from }: OptOut) => ({ channel, from });
