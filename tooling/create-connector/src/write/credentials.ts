import type { Draft } from '../draft/model.ts';
import { core, type Imports, quote } from './code.ts';

/** A credential field of a draft. */
export interface CredentialDraft {
  readonly field: string;
  readonly variable: string;
  readonly title: string;
  /** The value in tests. */
  readonly test: string;
  /** The value in the sandbox. */
  readonly sandbox: string;
}

/** Returns the credentials that the authentication of a draft needs. */
export function credentialsOf({ auth, name }: Draft): CredentialDraft[] {
  const field = (key: string, variable: string, title: string): CredentialDraft => ({
    field: key,
    variable: `${name.variable}_${variable}`,
    title,
    test: `${name.id}-test-${title.toLowerCase().replaceAll(' ', '-')}`,
    sandbox: `sandbox-${name.id}-${title.toLowerCase().replaceAll(' ', '-')}`,
  });
  if (auth.kind === 'bearer') return [field('apiToken', 'API_TOKEN', 'API token')];
  if (auth.kind === 'header') return [field('apiKey', 'API_KEY', 'API key')];
  return [field('username', 'USERNAME', 'User name'), field('password', 'PASSWORD', 'Password')];
}

/** Returns the code of the authorizer of core that adds them to requests. */
export function authCode(draft: Draft, imports: Imports): string {
  const names = credentialsOf(draft).map(({ field }) => quote(field));
  if (draft.auth.kind === 'header')
    return `${imports.add(core, 'headerKey')}(${quote(draft.auth.header)}, ${names.join(', ')})`;
  return `${imports.add(core, draft.auth.kind)}(${names.join(', ')})`;
}

/** Returns the header that tests expect. */
export function authHeader(draft: Draft): { readonly name: string; readonly value: string } {
  const values = credentialsOf(draft).map(({ test }) => test);
  if (draft.auth.kind === 'header') return { name: draft.auth.header.toLowerCase(), value: values[0] ?? '' };
  const value = draft.auth.kind === 'bearer' ? `Bearer ${values[0] ?? ''}` : `Basic ${btoa(values.join(':'))}`;
  return { name: 'authorization', value };
}
