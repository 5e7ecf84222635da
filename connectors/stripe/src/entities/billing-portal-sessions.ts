import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  customer,
  customer_account,
  docs,
  expand,
  Fields,
  fields,
  Id,
  namesCustomer,
  Reference,
  text,
} from '../fields.ts';
import { createdAt, livemode } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the session, bps_….') },
  {
    object: v.string(),
    url: doc(v.string(), 'Short-lived page to send the customer to. Anyone with the link can open it.'),
    customer: v.string(),
    configuration: Reference,
    flow: Fields,
    return_url: v.string(),
    locale: v.string(),
    created: createdAt,
    livemode,
  },
);

/** A session of the customer portal. */
export interface BillingPortalSession extends v.InferOutput<typeof schema> {}
export const BillingPortalSession: v.GenericSchema<unknown, BillingPortalSession> = schema;

/** Pages on which customers manage their billing. */
export const billingPortalSessions = entity(
  {
    summary: 'Pages on which a customer manages subscriptions, payment methods and invoices.',
    also: ['customer portal', 'self-service', 'manage subscription link'],
    key: 'id',
    brief: ['id', 'url', 'customer', 'return_url', 'created'],
  },
  () => ({
    create: operation('POST /v1/billing_portal/sessions', {
      summary: 'Create a customer portal session and return its short-lived url. Pass customer.',
      also: ['portal link', 'update own card', 'manage billing', 'let customer cancel online'],
      docs: docs('customer_portal/sessions/create'),
      effect: 'write',
      scopes: ['Customer portal: Write'],
      example: { customer: 'cus_QX1', return_url: 'https://app.example/account' },
      input: v.pipe(
        v.strictObject({
          customer,
          customer_account,
          return_url: text('URL of the link back to your site.'),
          flow_data: doc(
            v.optional(
              v.strictObject({
                type: doc(
                  v.picklist([
                    'customer_update',
                    'payment_method_update',
                    'subscription_cancel',
                    'subscription_pause',
                    'subscription_update',
                    'subscription_update_confirm',
                  ]),
                  'The task.',
                ),
                after_completion: fields('What happens then: type hosted_confirmation, redirect or portal_homepage.'),
                subscription_cancel: fields('For subscription_cancel: subscription, and optionally retention.'),
                subscription_pause: fields('For subscription_pause: subscription.'),
                subscription_update: fields('For subscription_update: subscription.'),
                subscription_update_confirm: fields(
                  'For subscription_update_confirm: subscription, items and discounts.',
                ),
              }),
            ),
            'Opens the portal at one task.',
          ),
          after_expiration: fields('What the customer can do once the session has expired: type customer_login.'),
          configuration: text('ID of a portal configuration, bpc_…, from the Dashboard. Default: that of the account.'),
          locale: text("Language, such as en, de or pt-BR. Default: auto, the customer's."),
          on_behalf_of: text('Connect: shows only subscriptions and invoices of this account.'),
          expand,
        }),
        namesCustomer(),
      ),
      output: BillingPortalSession,
    }),
  }),
);
