import { accountOperations } from './entities/account.ts';
import { balanceOperations } from './entities/balance.ts';
import { catalogOperations } from './entities/catalog.ts';
import { checkoutOperations } from './entities/checkout.ts';
import { creditNoteOperations } from './entities/credit-notes.ts';
import { customerOperations } from './entities/customers.ts';
import { discountOperations } from './entities/discounts.ts';
import { disputeOperations } from './entities/disputes.ts';
import { invoiceItemOperations } from './entities/invoice-items.ts';
import { invoiceOperations } from './entities/invoices.ts';
import { paymentIntentOperations } from './entities/payment-intents.ts';
import { paymentMethodOperations } from './entities/payment-methods.ts';
import { refundOperations } from './entities/refunds.ts';
import { subscriptionOperations } from './entities/subscriptions.ts';
import type { Operations } from './operation.ts';
import type { Store } from './store.ts';

const all = [
  accountOperations,
  balanceOperations,
  catalogOperations,
  checkoutOperations,
  creditNoteOperations,
  customerOperations,
  discountOperations,
  disputeOperations,
  invoiceItemOperations,
  invoiceOperations,
  paymentIntentOperations,
  paymentMethodOperations,
  refundOperations,
  subscriptionOperations,
];

/** Creates all operations, by route. */
export function operationsOf(store: Store): Operations {
  return Object.assign({}, ...all.map((operations) => operations(store)));
}
