import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates the Agent API of Airbyte (api.airbyte.ai) as of autumn 2026. It executes operations against the other emulators. */
export const emulator = {
  name: 'airbyte',
  title: 'Airbyte Agent API',
  mounts: { AIRBYTE_API_HOST: '/airbyte' },
  variables: {
    AIRBYTE_CLIENT_ID: credentials.clientId,
    AIRBYTE_CLIENT_SECRET: credentials.clientSecret,
    AIRBYTE_ORGANIZATION_ID: credentials.organizationId,
    AIRBYTE_WORKSPACE_NAME: 'default',
  },
  create: async (context) => ({ apis: { '/airbyte': (await import('./airbyte-api.ts')).createAirbyteApi(context) } }),
} as const satisfies Emulator;
