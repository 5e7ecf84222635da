import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields } from './fields.ts';

// Parts that several records have.

export const amount = (what: string) => doc(v.number(), `${what}, in the smallest currency unit.`);
export const moment = (what: string) => doc(v.number(), `${what} (Unix seconds).`);

export const createdAt = moment('Time of creation');
export const currencyOf = doc(v.string(), 'Currency, as a lowercase ISO 4217 code.');
export const livemode = doc(v.boolean(), 'true for live data, false for test data.');
export const deleted = doc(v.boolean(), 'true for a deleted record. Then only its ID is known.');
export const metadataOf = doc(v.record(v.string(), v.string()), 'Your own data.');
export const clientSecret = doc(v.string(), 'Secret for your web page. Do not log it or pass it on.');

const addressSchema = record(
  {},
  {
    line1: v.string(),
    line2: v.string(),
    city: v.string(),
    state: v.string(),
    postal_code: v.string(),
    country: v.string(),
  },
);
/** An address. */
export interface Address extends v.InferOutput<typeof addressSchema> {}
export const Address: v.GenericSchema<unknown, Address> = addressSchema;

const shippingSchema = record({}, { address: Address, name: v.string(), phone: v.string(), carrier: v.string() });
/** Where something is shipped to. */
export interface Shipping extends v.InferOutput<typeof shippingSchema> {}
export const Shipping: v.GenericSchema<unknown, Shipping> = shippingSchema;

const billingDetailsSchema = record({}, { address: Address, email: v.string(), name: v.string(), phone: v.string() });
/** The payer of a payment. */
export interface BillingDetails extends v.InferOutput<typeof billingDetailsSchema> {}
export const BillingDetails: v.GenericSchema<unknown, BillingDetails> = billingDetailsSchema;

const periodSchema = record({}, { start: moment('First second'), end: moment('Last second') });
/** A period of service. */
export interface Period extends v.InferOutput<typeof periodSchema> {}
export const Period: v.GenericSchema<unknown, Period> = periodSchema;

const deletedSchema = record({ id: v.string() }, { object: v.string(), deleted });
/** What remains of a deleted record. */
export interface Deleted extends v.InferOutput<typeof deletedSchema> {}
export const Deleted: v.GenericSchema<unknown, Deleted> = deletedSchema;

export const Objects = v.array(Fields);
