import { doc, EpochSeconds, NonBlank, perSecond } from '@agent-connectors/core';
import * as v from 'valibot';

/** Returns the URL of a page in Stripe's API reference. */
export const docs = (page: string) => `https://docs.stripe.com/api/${page}`;

/**
 * Stripe's documented limits. Live accounts have 100 requests per second and 25 for each endpoint; sandboxes have 25 in all. A key
 * does not say which of them applies before the first request, so the lower one holds for both.
 */
const account = /* @__PURE__ */ perSecond(25, 'account');
export const limits = {
  account,
  search: [account, /* @__PURE__ */ perSecond(20, 'search')],
  payouts: [account, /* @__PURE__ */ perSecond(15, 'payouts')],
};

export const Id = NonBlank;
export const Strings = v.array(v.string());
export const Integer = v.pipe(v.number(), v.integer());
export const Positive = v.pipe(v.number(), v.integer(), v.minValue(1));
export const NonNegative = v.pipe(v.number(), v.integer(), v.minValue(0));

export const Currency = v.pipe(
  v.string(),
  v.regex(/^[a-z]{3}$/, 'Expected a three-letter ISO 4217 code in lowercase, such as usd'),
);

/** An object that this package does not describe field by field. */
export const Fields = v.record(v.string(), v.unknown());

/** A list of records inside a record. Stripe returns at most ten of them there. */
export interface InnerList<Item> {
  readonly data: Item[];
  readonly has_more?: boolean | null | undefined;
  readonly url?: string | null | undefined;
}
// @__NO_SIDE_EFFECTS__
export function innerList<Item>(item: v.GenericSchema<unknown, Item>): v.GenericSchema<unknown, InnerList<Item>> {
  return v.object({ data: v.array(item), has_more: v.nullish(v.boolean()), url: v.nullish(v.string()) });
}

/** The ID of another record or, where `expand` names the field, that record. */
export type Reference = string | { readonly [field: string]: unknown };
export const Reference: v.GenericSchema<unknown, Reference> = v.union([v.string(), Fields]);

/** A form writes keys in square brackets, so a key that contains some would become another one. */
const MetadataKey = v.pipe(v.string(), v.regex(/^[^[\]]*$/, 'Expected a key without square brackets'));
export const Metadata = v.record(MetadataKey, v.string());

// Short forms of optional parameters: Stripe has several hundred of them.

// @__NO_SIDE_EFFECTS__
export const text = (about: string) => doc(v.optional(v.string()), about);
// @__NO_SIDE_EFFECTS__
export const texts = (about: string) => doc(v.optional(Strings), about);
// @__NO_SIDE_EFFECTS__
export const flag = (about: string) => doc(v.optional(v.boolean()), about);
// @__NO_SIDE_EFFECTS__
export const integer = (about: string) => doc(v.optional(Integer), about);
// @__NO_SIDE_EFFECTS__
export const nonNegative = (about: string) => doc(v.optional(NonNegative), about);
// @__NO_SIDE_EFFECTS__
export const time = (about: string, more = '') =>
  doc(v.optional(EpochSeconds), `${about} (RFC 3339, or Unix seconds).${more}`);
// @__NO_SIDE_EFFECTS__
export const fields = (about: string) => doc(v.optional(Fields), about);
// @__NO_SIDE_EFFECTS__
export function choice<const Values extends readonly string[]>(values: Values, about: string) {
  return doc(v.optional(v.picklist(values)), about);
}

// Parameters that `null` clears: Stripe receives an empty text.

// @__NO_SIDE_EFFECTS__
export function clearable<Input, Output>(schema: v.GenericSchema<Input, Output>, about: string) {
  return doc(v.optional(v.nullable(schema)), `${about} null clears it.`);
}

/** Parameters that most operations have. */
export const id = (what: string) => doc(Id, `ID of the ${what}.`);
export const expand = texts(
  'Fields to return as whole records in place of their IDs, such as customer. In a listing, prefix data. to them: data.customer. At most four levels deep.',
);
export const customer = text('ID of the customer, cus_….');
export const customer_account = text(
  'ID of the v2 account that stands for the customer, acct_…, in place of customer. From your own system.',
);
// @__NO_SIDE_EFFECTS__
export const ownData = (about: string) => doc(v.optional(Metadata), about);
export const metadata = ownData(
  'Your own data: up to 50 keys of 40 characters without square brackets, with values of up to 500.',
);
/** For updates: keys that are not named keep their values. */
export const newMetadata = doc(
  v.optional(v.nullable(v.record(MetadataKey, v.nullable(v.string())))),
  'Your own data to add or change. Other keys keep their values. A key with null is removed, and null removes all.',
);
export const currency = doc(v.optional(Currency), 'Currency, as a lowercase ISO 4217 code: usd.');
export const requiredCurrency = doc(Currency, 'Currency, as a lowercase ISO 4217 code: usd.');

interface NamesCustomer {
  readonly customer?: string | undefined;
  readonly customer_account?: string | undefined;
}

/** Requires one of the two parameters that name a customer. */
// @__NO_SIDE_EFFECTS__
export function namesCustomer<Input extends NamesCustomer>(): v.CheckAction<Input, string> {
  return v.check<Input, string>(
    (input) => (input.customer ?? input.customer_account) !== undefined,
    'Expected customer or customer_account',
  );
}

/** The range filters of listings: one time, or limits. */
const rangeSchema = v.union([
  EpochSeconds,
  v.strictObject({
    gt: time('After this time'),
    gte: time('At or after this time'),
    lt: time('Before this time'),
    lte: time('At or before this time'),
  }),
]);
export interface TimeLimits {
  readonly gt?: number | string | undefined;
  readonly gte?: number | string | undefined;
  readonly lt?: number | string | undefined;
  readonly lte?: number | string | undefined;
}
export const TimeRange: v.GenericSchema<number | string | TimeLimits> = rangeSchema;
// @__NO_SIDE_EFFECTS__
export const range = (what: string) =>
  doc(
    v.optional(TimeRange),
    `${what} (RFC 3339, or Unix seconds): limits such as { gte: "2026-01-01", lt: "2026-02-01" }, or one time.`,
  );
export const created = range('Time of creation');
