import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates the GraphQL API of Linear (linear.app) as of autumn 2026, with its OAuth token endpoint and uploads. */
export const emulator = {
  name: 'linear',
  title: 'Linear',
  mounts: { LINEAR_BASE_URL: '/linear' },
  variables: { LINEAR_API_KEY: credentials.apiKey },
  create: async (context) => (await import('./linear-api.ts')).createLinear(context),
} as const satisfies Emulator;
