/** A payment method as Stripe returns it. */
export const paymentMethod = {
  id: 'pm_1MqLiJLkdIwHu7ix',
  object: 'payment_method',
  type: 'card',
  card: { brand: 'visa', last4: '4242', exp_month: 8, exp_year: 2029, funding: 'credit', wallet: null },
  customer: 'cus_9',
  billing_details: { address: null, email: null, name: 'Maria Lopez', phone: null },
  created: 1780000000,
  livemode: false,
  metadata: {},
};
