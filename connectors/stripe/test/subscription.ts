/** A price as Stripe returns it. */
export const price = {
  id: 'price_1MoBy5LkdIwHu7ix',
  object: 'price',
  active: true,
  billing_scheme: 'per_unit',
  created: 1780000000,
  currency: 'usd',
  livemode: false,
  lookup_key: null,
  metadata: {},
  nickname: null,
  product: 'prod_NZKdYqrwEYx6iK',
  recurring: { interval: 'month', interval_count: 1, meter: null, usage_type: 'licensed' },
  tax_behavior: 'exclusive',
  tiers_mode: null,
  type: 'recurring',
  unit_amount: 1900,
  unit_amount_decimal: '1900',
};

/** An item of a subscription as Stripe returns it. */
export const item = {
  id: 'si_Na6dzxczY5fwHx',
  object: 'subscription_item',
  created: 1780000000,
  current_period_end: 1782592000,
  current_period_start: 1780000000,
  discounts: [],
  metadata: {},
  price,
  quantity: 3,
  subscription: 'sub_1MowQVLkdIwHu7ix',
};

/** A subscription as Stripe returns it. */
export const subscription = {
  id: 'sub_1MowQVLkdIwHu7ix',
  object: 'subscription',
  billing_cycle_anchor: 1780000000,
  cancel_at: null,
  cancel_at_period_end: false,
  canceled_at: null,
  cancellation_details: { comment: null, feedback: null, reason: null },
  collection_method: 'charge_automatically',
  created: 1780000000,
  currency: 'usd',
  customer: 'cus_9',
  discounts: [],
  ended_at: null,
  items: { object: 'list', data: [item], has_more: false, url: '/v1/subscription_items?subscription=sub_1' },
  latest_invoice: 'in_1',
  livemode: false,
  metadata: {},
  start_date: 1780000000,
  status: 'active',
  trial_end: null,
  trial_start: null,
};
