import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  created,
  docs,
  expand,
  Fields,
  flag,
  id,
  integer,
  metadata,
  newMetadata,
  text,
  texts,
} from '../fields.ts';
import { AddressInput, CustomFieldsInput, ShippingInput } from '../inputs.ts';
import { listInput, search, searchInput, searchLag } from '../pages.ts';
import { Deleted } from '../records.ts';
import { byCreation } from '../sync.ts';
import { Customer } from './customer-record.ts';

const page = 'customers';
const customerId = id('customer, cus_…');
const legacySource = 'ID of a legacy payment source or token, from your web page. Use payment methods instead.';

const invoiceSettingsSchema = v.strictObject({
  default_payment_method: text(
    'ID of the payment method for subscriptions and invoices. It must be attached to the customer.',
  ),
  custom_fields: clearable(CustomFieldsInput, 'Up to four custom fields on invoices.'),
  footer: text('Footer of invoices.'),
  rendering_options: clearable(Fields, 'How invoices are rendered: amount_tax_display and template.'),
});
export interface InvoiceSettings extends v.InferInput<typeof invoiceSettingsSchema> {}
const InvoiceSettings: v.GenericSchema<InvoiceSettings> = invoiceSettingsSchema;

/** What both create and update take. */
const writable = {
  name: text('Full name or business name.'),
  email: text('Email address, up to 512 characters. Invoices and receipts go there.'),
  phone: text('Phone number.'),
  description: text('Note for your team.'),
  address: clearable(AddressInput, 'Billing address; decides the tax.'),
  shipping: clearable(ShippingInput, 'Name, phone and address to ship to.'),
  balance: integer(
    'Balance in the smallest currency unit: negative is credit that reduces the next invoices, positive is added to the next one. Overwrites the balance; to add to it, use customer_balance_transactions.create.',
  ),
  business_name: clearable(v.string(), 'Business name, up to 150 characters.'),
  individual_name: clearable(v.string(), 'Name of the person, up to 150 characters.'),
  cash_balance: doc(
    v.optional(
      v.strictObject({
        settings: doc(
          v.optional(
            v.strictObject({
              reconciliation_mode: choice(
                ['automatic', 'manual', 'merchant_default'],
                'Whether Stripe applies incoming bank transfers to open payments and invoices.',
              ),
            }),
          ),
          'Settings of the cash balance.',
        ),
      }),
    ),
    'Settings for money that the customer sent by bank transfer.',
  ),
  invoice_prefix: text('Prefix of invoice numbers: 1 to 12 uppercase letters or digits.'),
  invoice_settings: doc(v.optional(InvoiceSettings), 'Defaults for invoices.'),
  next_invoice_sequence: integer('Number of the next invoice.'),
  preferred_locales: texts('Preferred languages, the most preferred first: en, de.'),
  tax_exempt: clearable(v.picklist(['none', 'exempt', 'reverse']), 'Tax exemption.'),
  validate: flag('Whether the payment source is validated. Stripe does not document it further.'),
};

/** People and companies that pay. */
export const customers = entity(
  {
    summary: 'People and companies that pay you.',
    also: ['clients', 'buyers', 'payers', 'subscribers'],
    key: 'id',
    brief: ['id', 'name', 'email', 'phone', 'balance', 'currency', 'delinquent', 'created', 'deleted'],
    from: { id: 'customers.search' },
    sync: byCreation('full_compare'),
  },
  () => ({
    list: list('GET /v1/customers', {
      summary: 'List customers, newest first, all or those with an email address.',
      docs: docs(`${page}/list`),
      scopes: ['Customers: Read'],
      example: { created: { gte: '2026-10-01', lt: '2026-11-01' } },
      input: listInput({
        email: text('Exact email address, in the same case as stored.'),
        created,
        test_clock: text(
          'ID of a test clock, clock_…, from the Dashboard. Without it, customers of test clocks are left out.',
        ),
      }),
      item: Customer,
    }),

    search: list('GET /v1/customers/search', {
      summary: `Search customers by email, name, phone or metadata. Deleted customers may be found too. ${searchLag}`,
      also: ['find client', 'look up'],
      docs: docs(`${page}/search`),
      scopes: ['Customers: Read'],
      ...search,
      example: { query: "email:'billing@northwind.example'" },
      input: searchInput(
        'created, email, name, phone',
        "email:'maria@northwind.example' AND created>1767225600, or metadata['plan']:'pro'",
      ),
      item: Customer,
    }),

    get: operation('GET /v1/customers/{id}', {
      summary: 'Get a customer. A deleted one has only an ID and deleted: true.',
      brief: [
        'id',
        'name',
        'email',
        'phone',
        'description',
        'address',
        'balance',
        'currency',
        'delinquent',
        'invoice_settings.default_payment_method',
        'tax_exempt',
        'created',
        'deleted',
        'metadata',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Customers: Read'],
      example: { id: 'cus_QX1' },
      input: v.strictObject({ id: customerId, expand }),
      output: Customer,
    }),

    create: operation('POST /v1/customers', {
      summary: 'Create a customer. Stripe does not check whether one with this email exists: search first.',
      also: ['add client', 'sign up', 'register'],
      docs: docs(`${page}/create`),
      from: { payment_method: null, 'invoice_settings.default_payment_method': null },
      effect: 'write',
      scopes: ['Customers: Write'],
      example: { name: 'Northwind GmbH', email: 'billing@northwind.example', metadata: { crm_id: '4711' } },
      input: v.strictObject({
        ...writable,
        source: text(legacySource),
        payment_method: text('ID of a payment method to attach, pm_…, from your web page (Stripe.js).'),
        tax: doc(
          v.optional(
            v.strictObject({
              ip_address: text('IP address, from which the tax location is inferred.'),
              validate_location: choice(
                ['deferred', 'immediately'],
                'When the location is validated. Default: deferred.',
              ),
            }),
          ),
          'Tax details.',
        ),
        tax_id_data: doc(
          v.optional(
            v.array(
              v.strictObject({
                type: doc(v.string(), 'Type, such as eu_vat, gb_vat, us_ein or ch_vat.'),
                value: doc(v.string(), 'The tax ID.'),
              }),
            ),
          ),
          'Tax IDs, such as VAT numbers.',
        ),
        test_clock: text(
          'ID of a test clock, clock_…, that the customer belongs to, from the Dashboard. Test mode only.',
        ),
        metadata,
        expand,
      }),
      output: Customer,
    }),

    update: operation('POST /v1/customers/{id}', {
      summary:
        'Change fields of a customer. Fields that are not passed keep their values. A new source charges the open invoices of past_due subscriptions; nothing else charges.',
      also: ['edit', 'change email', 'change billing address', 'set default card', 'VAT exempt'],
      docs: docs(`${page}/update`),
      effect: 'write',
      // Stripe retries these invoices at once. A new default_source does not do that.
      sendsWhen: { source: 'given' },
      spendsWhen: { source: 'given' },
      scopes: ['Customers: Write'],
      example: { id: 'cus_QX1', email: 'billing@northwind.example' },
      input: v.pipe(
        v.strictObject({
          id: customerId,
          ...writable,
          source: text(`${legacySource} Retries the open invoice of each past_due subscription, so it can charge.`),
          default_source: text(
            'ID of an attached legacy payment source. For payment methods, use invoice_settings.default_payment_method.',
          ),
          tax: doc(
            v.optional(
              v.strictObject({
                ip_address: text('IP address, from which the tax location is inferred.'),
                validate_location: choice(
                  ['auto', 'deferred', 'immediately'],
                  'When the location is validated. Default: auto.',
                ),
              }),
            ),
            'Tax details.',
          ),
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: Customer,
    }),

    delete: operation('DELETE /v1/customers/{id}', {
      summary: 'Delete a customer permanently. This cancels all of their subscriptions at once.',
      also: ['remove', 'erase', 'GDPR', 'get rid of'],
      brief: [],
      docs: docs(`${page}/delete`),
      effect: 'destructive',
      sends: true, // As for subscriptions.delete.
      scopes: ['Customers: Write'],
      example: { id: 'cus_QX1' },
      input: v.strictObject({ id: customerId }),
      output: Deleted,
    }),
  }),
);
