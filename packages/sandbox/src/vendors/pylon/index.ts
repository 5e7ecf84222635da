import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates the REST API of Pylon (usepylon.com) as of autumn 2026. */
export const emulator = {
  name: 'pylon',
  title: 'Pylon',
  mounts: { PYLON_BASE_URL: '/pylon' },
  variables: { PYLON_API_TOKEN: credentials.apiToken },
  create: async (context) => ({ apis: { '/pylon': (await import('./pylon-api.ts')).createPylonApi(context) } }),
} as const satisfies Emulator;
