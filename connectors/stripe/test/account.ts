/** An account as Stripe returns it. */
export const account = {
  id: 'acct_1032D82eZvKYlo2C',
  object: 'account',
  business_profile: { name: 'Kestrel Cloud', url: 'https://kestrelcloud.example', mcc: '5734' },
  charges_enabled: true,
  country: 'DE',
  default_currency: 'eur',
  details_submitted: true,
  email: 'owner@kestrelcloud.example',
  payouts_enabled: true,
  settings: { dashboard: { display_name: 'Kestrel Cloud', timezone: 'Europe/Berlin' } },
  type: 'standard',
};
