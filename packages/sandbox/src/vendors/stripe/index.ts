import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates version 1 of Stripe's API in a sandbox account, as of autumn 2026. */
export const emulator = {
  name: 'stripe',
  title: 'Stripe',
  mounts: { STRIPE_BASE_URL: '/stripe' },
  variables: { STRIPE_API_KEY: credentials.apiKey },
  create: async (context) => (await import('./stripe-api.ts')).createStripe(context),
} as const satisfies Emulator;
