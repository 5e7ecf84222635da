import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** What to do, by Stripe's code of the error. */
const hints: Readonly<Record<string, string>> = {
  api_key_expired: 'The API key has expired. Create another one at https://dashboard.stripe.com/apikeys.',
  authentication_required:
    'The customer must authenticate. Retry with the customer present: without off_session, on a page with the client secret.',
  balance_insufficient: 'The available balance does not cover the amount. See balance.get.',
  charge_already_refunded: 'The charge is already refunded in full. See refunds.list.',
  idempotency_key_in_use:
    'A request with this idempotency key is still running. Retry it with the same key in a moment.',
  lock_timeout:
    'Another request is changing the same record. Retry in a moment, and change one record from one place at a time.',
  payment_intent_unexpected_state: 'Get the payment intent and read its status: it does not allow this step.',
  resource_missing:
    'Check the ID. Test data exists only for test keys, live data only for live keys, and connected accounts have their own.',
};

/** What a reason for a rate limit says. */
const limitReasons: Readonly<Record<string, string>> = {
  'global-rate': 'The account sends too many requests per second.',
  'endpoint-rate': 'This endpoint gets too many requests per second.',
  'global-concurrency': 'The account has too many requests at the same time.',
  'endpoint-concurrency': 'This endpoint has too many requests at the same time.',
  'resource-specific': 'This one record gets too many requests. Wait longer before you change it again.',
};

/**
 * Reads Stripe's error body: `{ error: { type, code, message, param, decline_code, advice_code } }`. The header
 * `Stripe-Should-Retry` overrides everything else about retries.
 */
export function stripeError({ status, headers, body }: ErrorResponse): VendorError | undefined {
  if (status < 400) return undefined;
  const error = fieldsOf(fieldsOf(body)['error']);
  const type = text(error['type']);
  const declined = text(error['decline_code']);
  const code = text(error['code']);
  const param = text(error['param']);
  const message = text(error['message']) ?? '';
  return {
    message: param === undefined || message.includes(param) ? message : `${message} (parameter: ${param})`,
    code: code ?? type,
    ...kindOf(status, type),
    retryable: retryableOf(status, headers, code),
    hint: hintOf(status, type, {
      code,
      declined,
      advice: text(error['advice_code']),
      intent: text(fieldsOf(error['payment_intent'])['id']),
      headers,
    }),
  };
}

function kindOf(status: number, type: string | undefined): Pick<VendorError, 'kind'> {
  if (type === 'idempotency_error') return { kind: 'conflict' };
  return status === 402 ? { kind: 'invalid_request' } : {};
}

/** Stripe's own clients also repeat a request after 409, which a lock or a running request causes. */
function retryableOf(status: number, headers: Headers, code: string | undefined): boolean | undefined {
  const said = headers.get('stripe-should-retry');
  if (said === 'true' || said === 'false') return said === 'true';
  return status === 409 || code === 'lock_timeout' || code === 'idempotency_key_in_use' ? true : undefined;
}

interface Details {
  readonly code: string | undefined;
  readonly declined: string | undefined;
  readonly advice: string | undefined;
  /** ID of the payment intent that the attempt was for. */
  readonly intent: string | undefined;
  readonly headers: Headers;
}

function hintOf(status: number, type: string | undefined, { code, declined, advice, intent, headers }: Details) {
  if (type === 'idempotency_error' && status === 400) {
    return 'The idempotency key was used with other parameters. Repeat the call with the same parameters. A new key carries it out again, which would make a payment or refund twice.';
  }
  const known = hints[code ?? ''];
  if (type === 'card_error') return `${known ?? declineHint(declined, advice)}${retryOf(intent)}`;
  if (status === 429 && known === undefined) return limitReasons[headers.get('stripe-rate-limited-reason') ?? ''];
  return known;
}

/** The payment intent of a declined payment exists, also where the call was to create it. */
function retryOf(intent: string | undefined): string {
  if (intent === undefined) return '';
  return ` The payment intent ${intent} is still open: confirm it with another payment method instead of creating another one.`;
}

/** `do_not_try_again`, `try_again_later` and `confirm_card_data` are all the advice codes that Stripe documents. */
function declineHint(declined: string | undefined, advice: string | undefined): string {
  const why = declined === undefined ? 'The payment was declined.' : `The payment was declined (${declined}).`;
  if (advice === 'do_not_try_again')
    return `${why} Do not retry with this payment method: ask the customer for another one.`;
  if (advice === 'try_again_later') return `${why} Retry later.`;
  if (advice === 'confirm_card_data') return `${why} Ask the customer to check the details of the card.`;
  return `${why} Ask the customer for another payment method, or to contact their bank.`;
}
