import * as v from 'valibot';
import { clearable, Fields, text } from '../fields.ts';

const file = (what: string) => text(`ID of an uploaded file: ${what}`);
const long = (what: string) => text(`${what} Up to 20,000 characters.`);

const schema = v.strictObject({
  access_activity_log: long('Log that shows that the customer used the digital product.'),
  appeal: clearable(Fields, 'Evidence for an appeal: card.reason_for_filing and card.supporting_files.'),
  billing_address: text('Billing address that the customer gave.'),
  cancellation_policy: file('the cancellation policy that the customer saw.'),
  cancellation_policy_disclosure: long('When and how the customer saw the refund policy.'),
  cancellation_rebuttal: long('Why the subscription was not canceled.'),
  customer_communication: file('messages with the customer.'),
  customer_email_address: text('Email address of the customer.'),
  customer_name: text('Name of the customer.'),
  customer_purchase_ip: text('IP address of the purchase.'),
  customer_signature: file("a document with the customer's signature."),
  duplicate_charge_documentation: file('proof of the earlier charge.'),
  duplicate_charge_explanation: long('How this charge differs from the earlier one.'),
  duplicate_charge_id: text('ID of the earlier charge.'),
  enhanced_evidence: clearable(
    Fields,
    'Evidence for programs of the card networks: visa_compelling_evidence_3, visa_compliance, mastercard_compliance.',
  ),
  product_description: long('What was sold.'),
  receipt: file('the receipt.'),
  refund_policy: file('the refund policy that the customer saw.'),
  refund_policy_disclosure: long('Where the customer saw the refund policy.'),
  refund_refusal_explanation: long('Why there is no refund.'),
  service_date: text('Date when the customer received the service.'),
  service_documentation: file('proof of the service.'),
  shipping_address: text('Address that the product was shipped to.'),
  shipping_carrier: text('Delivery service. Separate several with commas.'),
  shipping_date: text('Date when the product was shipped.'),
  shipping_documentation: file('proof of the shipment.'),
  shipping_tracking_number: text('Tracking number. Separate several with commas.'),
  uncategorized_file: file('anything else.'),
  uncategorized_text: long('Anything else.'),
});

export interface DisputeEvidence extends v.InferInput<typeof schema> {}
export const DisputeEvidence: v.GenericSchema<DisputeEvidence> = schema;
