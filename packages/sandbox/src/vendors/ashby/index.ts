import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates the API of Ashby (ashbyhq.com) as of autumn 2026. */
export const emulator = {
  name: 'ashby',
  title: 'Ashby',
  mounts: { ASHBY_BASE_URL: '/ashby' },
  variables: { ASHBY_API_KEY: credentials.apiKey },
  create: async (context) => ({ apis: { '/ashby': (await import('./ashby-api.ts')).createAshbyApi(context) } }),
} as const satisfies Emulator;
