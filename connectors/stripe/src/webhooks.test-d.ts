import type { Charge, Customer, Dispute, Invoice, Refund, Subscription } from './index.ts';
import type { StripeEvent, StripeEventRecord, StripeEventType, StripeWebhook } from './webhooks.ts';

// Not executed: `tsc --noEmit` checks the inferred types below.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are identical. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

export function records() {
  same<StripeEventRecord<'invoice.paid'>, Invoice>();
  same<StripeEventRecord<'customer.subscription.deleted'>, Subscription>();
  same<StripeEventRecord<'customer.updated'>, Customer>();
  same<StripeEventRecord<'charge.succeeded'>, Charge>();
  same<StripeEventRecord<'charge.dispute.created'>, Dispute>();
  same<StripeEventRecord<'charge.refund.updated'>, Refund>();
  same<StripeEventRecord<'customer.tax_id.created'>, Readonly<Record<string, unknown>>>();
  // @ts-expect-error -- no such type.
  const wrong: StripeEventType = 'invoice.overpaid.twice';
  return wrong;
}

export function handle(webhook: StripeWebhook) {
  if (webhook.object === 'v2.core.event') return webhook.related_object?.id;
  switch (webhook.type) {
    case 'invoice.paid':
      same<typeof webhook, StripeEvent<'invoice.paid'>>();
      return webhook.data.object.hosted_invoice_url;
    case 'customer.subscription.deleted':
      same<typeof webhook.data.object, Subscription>();
      return webhook.data.object.items?.data[0]?.current_period_end;
    // @ts-expect-error -- misspelled.
    case 'invoice.payed':
      return undefined;
    default:
      return webhook.id;
  }
}
