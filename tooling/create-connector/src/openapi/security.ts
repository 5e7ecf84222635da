import { isObject, type Json, listOf, objectOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import type { Resolver } from './resolver.ts';
import type { AuthSource } from './source.ts';

/** Returns the schemes and the scopes in the security requirements of a node. */
export function requirementsOf(node: Json): { readonly schemes: string[]; readonly scopes: string[] } {
  const entries = listOf(node['security']).flatMap((requirement) => Object.entries(objectOf(requirement)));
  return {
    schemes: entries.map(([name]) => name),
    scopes: [...new Set(entries.flatMap(([, scopes]) => listOf(scopes).filter((scope) => typeof scope === 'string')))],
  };
}

/** Whether an operation declares that it needs no credential. */
export const isAnonymous = (operation: Json): boolean =>
  Array.isArray(operation['security']) && operation['security'].length === 0;

/** Reads how requests authenticate: by the supported scheme that most operations require. */
export function readAuth(
  document: Json,
  operations: readonly Json[],
  resolver: Resolver,
  notes: Notes,
): AuthSource | undefined {
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  const counts = new Map<string, number>();
  for (const operation of operations) {
    const own = Array.isArray(operation['security']) ? operation : document;
    for (const name of new Set(requirementsOf(own).schemes)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const asked = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const usable = (asked.length > 0 ? asked : Object.keys(schemes)).flatMap((name) => {
    const auth = authOf(name, resolver.resolve(schemes[name]), notes);
    return auth === undefined ? [] : [{ name, auth }];
  });
  const [first, ...others] = usable;
  for (const { name } of others)
    notes.add(
      'credentials',
      `The document also has the scheme ${name} (${counts.get(name) ?? 0} operations), which may belong to a separate API.`,
    );
  return first?.auth;
}

function authOf(name: string, scheme: Json, notes: Notes): AuthSource | undefined {
  const type = textOf(scheme['type']);
  const http = textOf(scheme['scheme'])?.toLowerCase();
  if (type === 'http' && http === 'basic') return { kind: 'basic' };
  if (type === 'http' && http === 'bearer') return { kind: 'bearer' };
  const header = textOf(scheme['name']);
  if (type === 'apiKey' && scheme['in'] === 'header' && header !== undefined) return { kind: 'header', header };
  if (type === 'oauth2' || type === 'openIdConnect') {
    notes.add(
      'credentials',
      `${name} is OAuth 2. The draft sends an access token as bearer token. See \`oauth2RefreshToken\` and \`oauth2ClientCredentials\` of core.`,
    );
    return { kind: 'bearer' };
  }
  const kind =
    isObject(scheme) && type === 'apiKey' ? `an API key in the ${textOf(scheme['in'])}` : (type ?? 'unknown');
  notes.add('credentials', `Core does not support ${name} (${kind}). It never puts a credential into a URL.`);
  return undefined;
}
