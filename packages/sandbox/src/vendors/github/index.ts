import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates GitHub's REST API, and its GraphQL API for discussions, as of autumn 2026. */
export const emulator = {
  name: 'github',
  title: 'GitHub',
  mounts: { GITHUB_BASE_URL: '/github' },
  variables: { GITHUB_TOKEN: credentials.token },
  create: async (context) => ({ apis: { '/github': (await import('./github-api.ts')).createGithubApi(context) } }),
} as const satisfies Emulator;
