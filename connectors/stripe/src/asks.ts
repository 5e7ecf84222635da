import type { Asks } from '@agent-connectors/core';
import { customerAsks } from './asks/customers.ts';
import { invoiceAsks } from './asks/invoices.ts';
import { paymentAsks } from './asks/payments.ts';
import { salesAsks } from './asks/sales.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = { ...customerAsks, ...invoiceAsks, ...paymentAsks, ...salesAsks };
