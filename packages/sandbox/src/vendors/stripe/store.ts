import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, seededSource } from '../../engine/random.ts';
import { createTable, type Table } from '../../engine/table.ts';
import blanks from './data/blanks.json' with { type: 'json' };
import type * as r from './records.ts';
import { missing } from './rejection.ts';

/** The records of each kind, by the name in their field `object`. */
export interface Records {
  readonly customer: r.Customer;
  readonly payment_method: r.PaymentMethod;
  readonly invoice: r.Invoice;
  readonly line_item: r.Line;
  readonly invoiceitem: r.InvoiceItem;
  readonly credit_note: r.StripeRecord;
  readonly charge: r.Charge;
  readonly payment_intent: r.PaymentIntent;
  readonly invoice_payment: r.StripeRecord;
  readonly refund: r.Refund;
  readonly customer_balance_transaction: r.StripeRecord;
  readonly subscription: r.Subscription;
  readonly subscription_item: r.SubscriptionItem;
  readonly product: r.StripeRecord;
  readonly price: r.Price;
  readonly coupon: r.Coupon;
  readonly promotion_code: r.Promotion;
  readonly 'checkout.session': r.Sale;
  readonly payment_link: r.Sale;
  readonly 'billing_portal.session': r.StripeRecord;
  readonly dispute: r.Dispute;
  readonly balance_transaction: r.BalanceTransaction;
  readonly payout: r.Payout;
  readonly event: r.StripeEvent;
  readonly webhook_endpoint: r.StripeRecord;
}

export type Kind = keyof Records;

/** The prefix of the ids of each kind. */
const prefixes: Readonly<Record<Kind, string>> = {
  customer: 'cus',
  payment_method: 'pm',
  invoice: 'in',
  line_item: 'il',
  invoiceitem: 'ii',
  credit_note: 'cn',
  charge: 'ch',
  payment_intent: 'pi',
  invoice_payment: 'inpay',
  refund: 're',
  customer_balance_transaction: 'cbtxn',
  subscription: 'sub',
  subscription_item: 'si',
  product: 'prod',
  price: 'price',
  coupon: 'coupon',
  promotion_code: 'promo',
  'checkout.session': 'cs_test',
  payment_link: 'plink',
  'billing_portal.session': 'bps',
  dispute: 'du',
  balance_transaction: 'txn',
  payout: 'po',
  event: 'evt',
  webhook_endpoint: 'we',
};

const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789'];
/** Kinds whose records have no field `livemode`. */
const modeless = new Set<Kind>(['balance_transaction', 'refund', 'subscription_item']);
const short = new Set<Kind>(['customer', 'product', 'coupon', 'subscription_item']);

type Blank = { readonly null: string; readonly values: Readonly<Record<string, unknown>> };

const fieldsOfKinds: Readonly<Record<string, Blank>> = blanks;
const emptied = new Map<string, Readonly<Record<string, unknown>>>();

/** Returns the fields that a new record of a kind has before any is given. */
export function blank(kind: string): Readonly<Record<string, unknown>> {
  const known = emptied.get(kind);
  if (known) return known;
  const { null: names, values } = fieldsOfKinds[kind] ?? { null: '', values: {} };
  const nulls = names
    .split(' ')
    .filter(Boolean)
    .map((name) => [name, null]);
  const fields = { ...Object.fromEntries(nulls), ...values };
  emptied.set(kind, fields);
  return fields;
}

/** The records of the emulator and the context of its operations. */
export type Store = ReturnType<typeof createStore>;

export function createStore(context: EmulatorContext) {
  const random = createRandom(context.random);
  const requestIds = createRandom(seededSource(1, 'request-ids'));
  const text = (length: number, from = random) => Array.from({ length }, () => from.pick(letters)).join('');
  const seconds = () => Math.floor(context.now().getTime() / 1000);
  const request: { id: string | null; idempotency_key: string | null } = { id: null, idempotency_key: null };
  const outbox: unknown[] = [];
  let past: number | undefined;
  // Each kind has a table of its own records.
  const tables = Object.fromEntries(Object.keys(prefixes).map((kind) => [kind, createTable<r.StripeRecord>()])) as {
    readonly [K in Kind]: Table<Records[K]>;
  };
  const table = <K extends Kind>(kind: K): Table<Records[K]> => tables[kind];

  return {
    random,
    table,
    accountId: `acct_${text(16)}`,
    text,
    /** Returns the id of a request. It has its own stream, so that the number of requests does not affect the data. */
    newRequestId: () => `req_${text(14, requestIds)}`,
    /** The request that is being handled, as events show it. */
    request,
    /** The messages that Stripe would have sent. */
    outbox,
    /** The coupon of each discount. */
    discounts: new Map<string, string>(),
    /** Prices that were created for one sale: no list contains them. */
    inlinePrices: new Set<string>(),
    /** Payment methods that were detached: they cannot be used again. */
    detached: new Set<string>(),
    /** What test cards do, by payment method. */
    cards: new Map<string, r.Card>(),
    /** Returns the sandbox's time in seconds; while data is generated, the time of what happens then. */
    now: () => past ?? seconds(),
    /** Lets everything happen in the past, until it is called without a time. */
    travel(time?: number) {
      past = time;
    },
    /** Whether events of this moment still exist. Stripe keeps them for 30 days. */
    keepsEvents: () => past === undefined || past > seconds() - 30 * 86_400,
    add<K extends Kind>(kind: K, fields: Readonly<Record<string, unknown>>): Records[K] {
      const id = `${prefixes[kind]}_${text(short.has(kind) ? 14 : 24)}`;
      const mode = modeless.has(kind) ? {} : { livemode: false };
      const record = { id, object: kind, created: past ?? seconds(), ...mode, ...blank(kind), ...fields };
      // The callers give the fields of the kind that have no blank value.
      return table(kind).insert(record as unknown as Records[K]);
    },
    /** Returns the object with an id, or throws Stripe's error. `param` names where the id was given. */
    need<K extends Kind>(kind: K, id: string, param?: string): Records[K] {
      const record = table(kind).get(id);
      // A deleted customer can only be read.
      if (record === undefined || (record.deleted === true && param !== undefined)) throw missing(kind, id, param);
      return record;
    },
    /** Replaces fields of a record. */
    set<T extends r.StripeRecord>(record: T, changes: Partial<T>): T {
      // The field `object` names the kind, and the record is in its table.
      return (tables[record.object as Kind] as unknown as Table<T>).put({ ...record, ...changes });
    },
    /** Finds an object of any kind by the prefix of its id. */
    find(id: string): r.StripeRecord | undefined {
      const kind = Object.entries(prefixes).find(([, prefix]) => id.startsWith(`${prefix}_`))?.[0];
      // The table of prefixes has the kinds as keys.
      return kind === undefined ? undefined : table(kind as Kind).get(id);
    },
  };
}
