import type { Draft } from '../draft/model.ts';
import { constantCase, words } from '../names/words.ts';
import type { AuthWay, PublicField } from '../openapi/source.ts';
import { core, type Imports, quote, valueCode } from './code.ts';

/** A credential field of a draft. */
export interface CredentialDraft {
  readonly field: string;
  readonly variable: string;
  readonly title: string;
  /** The value in tests. */
  readonly test: string;
  /** The value in the sandbox. */
  readonly sandbox: string;
  /** Set for a field that is no secret. */
  readonly public?: PublicField;
}

const titles: Readonly<Record<string, string>> = {
  apiToken: 'API token',
  accessToken: 'Access token',
  apiKey: 'API key',
  username: 'User name',
  password: 'Password',
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  refreshToken: 'Refresh token',
};

/** Returns the names of the fields of each way to authenticate. */
function fieldsOfWays(ways: readonly AuthWay[]): string[][] {
  let keys = 0;
  return ways.map((way) => {
    if (way.kind === 'bearer') return [way.issued === undefined ? 'apiToken' : 'accessToken'];
    if (way.kind === 'basic') return ['username', 'password'];
    if (way.kind === 'refreshToken') return ['clientId', 'clientSecret', 'refreshToken'];
    if (way.kind === 'clientCredentials') return ['clientId', 'clientSecret'];
    keys += 1;
    return [keys === 1 ? 'apiKey' : `apiKey${keys}`];
  });
}

/** Returns all credentials: those of every way to authenticate, and the public fields. */
export function credentialsOf({ auth, name, fields }: Draft): CredentialDraft[] {
  const secret = (field: string): CredentialDraft => {
    const title = titles[field] ?? `API key ${field.slice('apiKey'.length)}`;
    const slug = title.toLowerCase().replaceAll(' ', '-');
    return {
      field,
      variable: `${name.variable}_${constantCase(words(field))}`,
      title,
      test: `${name.id}-test-${slug}`,
      sandbox: `sandbox-${name.id}-${slug}`,
    };
  };
  const shown = fields.map((field) => ({
    field: field.name,
    variable: `${name.variable}_${constantCase(words(field.name))}`,
    title: field.title,
    test: field.test,
    sandbox: field.test,
    public: field,
  }));
  return [...[...new Set(fieldsOfWays(auth).flat())].map(secret), ...shown];
}

/** Returns the credentials that a first call needs: those of the first way to authenticate. */
export function neededCredentials(draft: Draft): CredentialDraft[] {
  const [first = []] = fieldsOfWays(draft.auth);
  return credentialsOf(draft).filter(({ field }) => first.includes(field));
}

/** Returns the public fields without a default: parts of the host. */
export const hostCredentials = (draft: Draft): CredentialDraft[] =>
  credentialsOf(draft).filter((each) => each.public !== undefined && each.public.default === undefined);

/** Returns the code of the authorizer of core that adds credentials to requests. */
export function authCode(draft: Draft, imports: Imports): string {
  const fields = fieldsOfWays(draft.auth);
  const ways = draft.auth.map((way, index) => wayCode(way, fields[index] ?? [], imports));
  return ways.length === 1 ? (ways[0] ?? '') : `${imports.add(core, 'anyOf')}(${ways.join(', ')})`;
}

function wayCode(way: AuthWay, fields: readonly string[], imports: Imports): string {
  const names = fields.map(quote).join(', ');
  const [clientId, clientSecret, refreshToken] = fields;
  switch (way.kind) {
    case 'header':
      return `${imports.add(core, 'headerKey')}(${quote(way.header)}, ${names})`;
    case 'refreshToken': {
      const { tokenUrl, authorizeUrl } = way;
      return `${imports.add(core, 'oauth2RefreshToken')}(${valueCode({ tokenUrl, clientId, clientSecret, refreshToken, authorizeUrl })})`;
    }
    case 'clientCredentials':
      return `${imports.add(core, 'oauth2ClientCredentials')}(${valueCode({ tokenUrl: way.tokenUrl, clientId, clientSecret })})`;
    default:
      return `${imports.add(core, way.kind)}(${names})`;
  }
}

/** Returns the header that tests expect. */
export function authHeader(draft: Draft): { readonly name: string; readonly value: string } {
  const values = neededCredentials(draft).map(({ test }) => test);
  const [way] = draft.auth;
  if (way?.kind === 'header') return { name: way.header.toLowerCase(), value: values[0] ?? '' };
  const value = way?.kind === 'basic' ? `Basic ${btoa(values.join(':'))}` : `Bearer ${values[0] ?? ''}`;
  return { name: 'authorization', value };
}

/** Returns an address or a header with its fields filled in, as tests expect it. */
export const filledIn = (text: string, draft: Draft): string =>
  draft.fields.reduce((filled, { name, test }) => filled.replaceAll(`{${name}}`, test), text);
