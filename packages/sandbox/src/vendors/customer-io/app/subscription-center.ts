import { createHmac } from 'node:crypto';
import { json } from '../../../engine/wire-response.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import type { Routes } from '../wire/refusal.ts';

const lifetime = 24 * 3600;

/** The page on which people choose their topics. */
export function subscriptionCenterRoutes(store: Store): Routes {
  return {
    'GET /v1/subscription_center/{customer_id}/token': (request) => {
      const identifier = request.params.customer_id ?? '';
      const known = store.people.find('id', identifier) ?? store.people.find('email', identifier);
      // An unknown person is a bad request here, not a missing record.
      const { cioId } = known ?? badRequest();
      const claim = Buffer.from(JSON.stringify({ cio_id: cioId, exp: store.now() + lifetime })).toString('base64url');
      const signature = createHmac('sha256', 'sandbox').update(claim).digest('base64url');
      const token = `${claim}.${signature}`;
      return json({ token, url: `https://track.customer.io/u/i/${token}/` });
    },
  };
}
