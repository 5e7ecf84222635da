/** What all records of Stripe have. Their many other fields are stored as they are sent. References hold ids. */
export interface StripeRecord {
  readonly id: string;
  readonly object: string;
  readonly created: number;
  readonly [field: string]: unknown;
}

export type Metadata = Readonly<Record<string, string>>;
type Id = string | null;

export interface Customer extends StripeRecord {
  readonly name: string | null;
  readonly email: string | null;
  readonly currency: string | null;
  readonly balance: number;
  readonly invoice_settings: { readonly default_payment_method: Id };
  readonly next_invoice_sequence: number;
  readonly invoice_prefix: string;
}

export interface PaymentMethod extends StripeRecord {
  readonly customer: Id;
  readonly card: {
    readonly brand: string;
    readonly last4: string;
    readonly exp_month: number;
    readonly exp_year: number;
    readonly fingerprint: string;
    readonly checks: unknown;
  };
}

export interface Price extends StripeRecord {
  readonly active: boolean;
  readonly currency: string;
  readonly product: string;
  readonly unit_amount: number | null;
  readonly lookup_key: string | null;
  readonly recurring: { readonly interval: string; readonly interval_count: number } | null;
}

export interface Invoice extends StripeRecord {
  readonly status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';
  readonly customer: string;
  readonly currency: string;
  readonly collection_method: string;
  readonly default_payment_method: Id;
  readonly discounts: readonly string[];
  readonly total: number;
  readonly amount_due: number;
  readonly amount_paid: number;
  readonly amount_remaining: number;
  readonly attempt_count: number;
  readonly auto_advance: boolean;
  readonly due_date: number | null;
  readonly number: string | null;
  readonly post_payment_credit_notes_amount: number;
  readonly pre_payment_credit_notes_amount: number;
  readonly status_transitions: Readonly<Record<string, number | null>>;
  readonly parent: { readonly subscription_details: { readonly subscription: string } } | null;
}

export interface Line extends StripeRecord {
  readonly invoice: string;
  readonly amount: number;
  /** The invoice item that the line bills. */
  readonly item: Id;
}

export interface InvoiceItem extends StripeRecord {
  readonly customer: string;
  readonly invoice: Id;
  readonly amount: number;
  readonly currency: string;
  readonly description: string | null;
  readonly quantity: number;
  readonly pricing: unknown;
  readonly period: { readonly start: number; readonly end: number };
}

export interface Charge extends StripeRecord {
  readonly amount: number;
  readonly amount_captured: number;
  readonly amount_refunded: number;
  readonly captured: boolean;
  readonly currency: string;
  readonly customer: Id;
  readonly disputed: boolean;
  readonly payment_intent: Id;
  readonly payment_method: Id;
  readonly refunded: boolean;
  readonly status: 'succeeded' | 'failed' | 'pending';
}

export interface PaymentIntent extends StripeRecord {
  readonly status:
    | 'requires_payment_method'
    | 'requires_confirmation'
    | 'requires_action'
    | 'requires_capture'
    | 'succeeded'
    | 'canceled';
  readonly amount: number;
  readonly amount_capturable: number;
  readonly capture_method: string;
  readonly currency: string;
  readonly customer: Id;
  readonly description: string | null;
  readonly latest_charge: Id;
  readonly metadata: Metadata;
  readonly payment_method: Id;
  readonly receipt_email: string | null;
}

export interface Refund extends StripeRecord {
  readonly amount: number;
  readonly charge: string;
  readonly status: string;
}

export interface Subscription extends StripeRecord {
  readonly status: 'active' | 'canceled' | 'incomplete' | 'past_due' | 'paused' | 'trialing' | 'unpaid';
  readonly customer: string;
  readonly currency: string;
  readonly cancel_at_period_end: boolean;
  readonly collection_method: string;
  readonly days_until_due: number | null;
  readonly default_payment_method: Id;
  readonly discounts: readonly string[];
  readonly latest_invoice: Id;
}

export interface SubscriptionItem extends StripeRecord {
  readonly subscription: string;
  /** The id of the price. */
  readonly price: string;
  readonly quantity: number;
  readonly current_period_start: number;
  readonly current_period_end: number;
}

export interface Dispute extends StripeRecord {
  readonly charge: string;
  readonly status: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly evidence_details: Readonly<Record<string, unknown>>;
}

export interface BalanceTransaction extends StripeRecord {
  readonly amount: number;
  readonly net: number;
  readonly currency: string;
  readonly available_on: number;
  readonly source: string;
}

export interface Payout extends StripeRecord {
  readonly amount: number;
  readonly arrival_date: number;
  readonly status: string;
}

export interface Promotion extends StripeRecord {
  readonly code: string;
  readonly active: boolean;
  readonly promotion: { readonly coupon: string };
}

export interface Coupon extends StripeRecord {
  readonly valid: boolean;
  readonly amount_off: number | null;
  readonly percent_off: number | null;
  readonly times_redeemed: number;
}

/** A checkout session or payment link with its line items, which are shown on request. */
export interface Sale extends StripeRecord {
  readonly status?: string;
  readonly items: readonly SaleItem[];
}

export interface SaleItem {
  readonly price: string;
  readonly quantity: number;
}

export interface StripeEvent extends StripeRecord {
  readonly type: string;
}

/** A test card, and what happens when it is charged. */
export interface Card {
  readonly brand: string;
  readonly last4: string;
  /** The decline code of every charge. */
  readonly decline?: string;
  /** Whether a card that declines charges can be attached to a customer. */
  readonly attaches?: boolean;
  /** Whether a charge requires that the customer authenticates. */
  readonly authenticate?: boolean;
  /** Whether every charge is disputed. */
  readonly dispute?: boolean;
  /** Whether the money of a charge is available at once. */
  readonly available?: boolean;
}
