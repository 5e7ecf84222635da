import { assign } from '../assign.ts';
import { getOf, listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

/** Tests a type against a name or a group such as `invoice.*`. */
function isOfType(type: string, wanted: unknown): boolean {
  if (typeof wanted !== 'string') return false;
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

const descriptors = {
  statement_descriptor_prefix: null,
  statement_descriptor_prefix_kana: null,
  statement_descriptor_prefix_kanji: null,
};

export function accountOperations(store: Store): Operations {
  return {
    'GET /v1/account': () => ({
      id: store.accountId,
      object: 'account',
      business_profile: {
        mcc: '5734',
        minority_owned_business_designation: null,
        name: 'Lumendesk',
        specified_commercial_transactions_act_url: null,
        support_address: null,
        support_email: 'billing@lumendesk.example',
        support_phone: null,
        support_url: null,
        url: 'https://lumendesk.example',
      },
      business_type: 'company',
      capabilities: { card_payments: 'active', transfers: 'active' },
      charges_enabled: true,
      country: 'US',
      default_currency: 'usd',
      details_submitted: true,
      email: 'finance@lumendesk.example',
      metadata: {},
      payouts_enabled: true,
      settings: {
        branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
        card_payments: descriptors,
        dashboard: { display_name: 'Lumendesk', timezone: 'America/Los_Angeles' },
        payments: {
          statement_descriptor: 'LUMENDESK',
          statement_descriptor_kana: null,
          statement_descriptor_kanji: null,
          ...descriptors,
        },
      },
      type: 'standard',
    }),
    ...listOf(store, 'event', 'GET /v1/events', {
      before: ({ params }) => {
        if (params.text('type') !== undefined && params.texts('types') !== undefined)
          throw invalid('You may only specify one of these parameters: type, types.', { code: 'parameters_exclusive' });
      },
      filters: {
        type: ({ type }, value) => isOfType(type, value),
        types: ({ type }, value) => Array.isArray(value) && value.some((wanted) => isOfType(type, wanted)),
        // Nothing is delivered to an endpoint, so that no delivery fails.
        delivery_success: (_event, value) => value === true,
      },
    }),
    ...getOf(store, 'event', 'GET /v1/events/{id}'),
    ...listOf(store, 'webhook_endpoint', 'GET /v1/webhook_endpoints'),
    'POST /v1/webhook_endpoints': ({ params }) => {
      const url = params.text('url') ?? '';
      if (!/^https?:\/\/[^/\s]+/.test(url))
        throw invalid('Invalid URL: an absolute URL is required.', { code: 'url_invalid', param: 'url' });
      const enabled_events = params.texts('enabled_events');
      const made = store.add('webhook_endpoint', { ...assign('webhook_endpoint', params), url, enabled_events });
      // The secret is only in this response.
      return { ...viewOf(store, made), secret: `whsec_${store.text(32)}` };
    },
  };
}
