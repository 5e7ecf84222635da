import type { Account } from './entities/account.ts';
import type { Balance } from './entities/balance.ts';
import type { BillingPortalSession } from './entities/billing-portal-sessions.ts';
import type { Charge } from './entities/charge-record.ts';
import type { CheckoutSession } from './entities/checkout-sessions.ts';
import type { Coupon } from './entities/coupons.ts';
import type { CreditNote } from './entities/credit-notes.ts';
import type { Customer } from './entities/customer-record.ts';
import type { Dispute } from './entities/disputes.ts';
import type { InvoiceItem } from './entities/invoice-items.ts';
import type { Invoice } from './entities/invoice-record.ts';
import type { PaymentIntent } from './entities/payment-intent-record.ts';
import type { PaymentLink } from './entities/payment-links.ts';
import type { PaymentMethod } from './entities/payment-method-record.ts';
import type { Payout } from './entities/payouts.ts';
import type { Price } from './entities/price-record.ts';
import type { Product } from './entities/products.ts';
import type { PromotionCode } from './entities/promotion-codes.ts';
import type { Refund } from './entities/refunds.ts';
import type { Subscription } from './entities/subscription-record.ts';
import type { StripeEventType } from './webhook-event-types.ts';

export type { StripeEventType } from './webhook-event-types.ts';

/** A record that this package does not describe. */
type Undescribed = Readonly<Record<string, unknown>>;

/** The records of events, by the beginning of the event's type. A longer beginning wins. */
interface RecordsByPrefix {
  'account.updated': Account;
  'balance.': Balance;
  'billing_portal.session.': BillingPortalSession;
  'charge.': Charge;
  'charge.dispute.': Dispute;
  'charge.refund.': Refund;
  'checkout.session.': CheckoutSession;
  'coupon.': Coupon;
  'credit_note.': CreditNote;
  'customer.created': Customer;
  'customer.deleted': Customer;
  'customer.updated': Customer;
  'customer.subscription.': Subscription;
  'invoice.': Invoice;
  'invoiceitem.': InvoiceItem;
  'payment_intent.': PaymentIntent;
  'payment_link.': PaymentLink;
  'payment_method.': PaymentMethod;
  'payout.': Payout;
  'price.': Price;
  'product.': Product;
  'promotion_code.': PromotionCode;
  'refund.': Refund;
}

/** The beginnings that a type has. */
type PrefixOf<Type extends string> = {
  [Prefix in keyof RecordsByPrefix]: Type extends `${Prefix}${string}` ? Prefix : never;
}[keyof RecordsByPrefix];

/** The record in an event of a type. */
export type StripeEventRecord<Type extends StripeEventType> = [PrefixOf<Type>] extends [never]
  ? Undescribed
  : [Exclude<PrefixOf<Type>, 'charge.'>] extends [never]
    ? RecordsByPrefix[PrefixOf<Type>]
    : RecordsByPrefix[Exclude<PrefixOf<Type>, 'charge.'>];

interface EventFields {
  readonly object: 'event';
  /** ID of the event, equal in all deliveries: use it to handle each event only once. */
  readonly id: string;
  /** Time of the event in Unix seconds. Events can arrive in another order. */
  readonly created: number;
  /** true for live data, false for test data. */
  readonly livemode: boolean;
  /** Version that shaped the record: that of the webhook endpoint, or of the account. */
  readonly api_version?: string | null;
  /** Connect: ID of the account that it happened in. */
  readonly account?: string | null;
  readonly context?: string | null;
  readonly pending_webhooks?: number | null;
  readonly request?: { readonly id?: string | null; readonly idempotency_key?: string | null } | null;
}

/** A webhook event of a known type, as received. */
export interface StripeEvent<Type extends StripeEventType> extends EventFields {
  readonly type: Type;
  readonly data: {
    /** The record as it was when the event happened. */
    readonly object: StripeEventRecord<Type>;
    /** Fields that an update changed, with their old values. */
    readonly previous_attributes?: Undescribed | null;
  };
}

/** An event that is newer than this package. */
export interface OtherStripeEvent extends EventFields {
  /** Any other type. This type keeps `type` discriminable; to compare the value, assign it to a `string`. */
  readonly type: `${string} (not known to this package)`;
  readonly data: { readonly object: Undescribed; readonly previous_attributes?: Undescribed | null };
}

/** A thin event of the v2 API: it names the record and does not contain it. */
export interface StripeThinEvent {
  readonly object: 'v2.core.event';
  readonly id: string;
  readonly type: `v1.${string}` | `v2.${string}`;
  /** Time of the event, RFC 3339. */
  readonly created?: string | null;
  readonly livemode?: boolean | null;
  readonly context?: string | null;
  readonly related_object?: { readonly id: string; readonly type: string; readonly url: string } | null;
  readonly [field: string]: unknown;
}

/** A verified webhook event, discriminated by `type`, and by `object` for thin events. */
export type StripeWebhook =
  | { [Type in StripeEventType]: StripeEvent<Type> }[StripeEventType]
  | OtherStripeEvent
  | StripeThinEvent;
