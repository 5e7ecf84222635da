import { basicCredentials } from '../../engine/authorization.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';
import { ALL_SCOPES, READ_SCOPES, type Scope } from './scopes.ts';

export interface ApiKey {
  readonly secret: string;
  readonly title: string;
  readonly scopes: readonly Scope[];
}

const KEYS: readonly ApiKey[] = [
  { secret: credentials.apiKey, title: 'Sandbox', scopes: ALL_SCOPES },
  { secret: credentials.readOnlyApiKey, title: 'Sandbox (read only)', scopes: READ_SCOPES },
];

/** The key of a request: its user name, with a blank password. */
export function apiKeyOf(request: SandboxRequest): ApiKey | undefined {
  const presented = basicCredentials(request);
  if (presented?.password !== '') return undefined;
  return KEYS.find((key) => key.secret === presented.user);
}
