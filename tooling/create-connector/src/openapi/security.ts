import { type Json, listOf, objectOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import type { Resolver } from './resolver.ts';
import type { AuthWay } from './source.ts';

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

/** Reads how requests authenticate: by the supported schemes that most operations accept. */
export function readAuth(
  document: Json,
  operations: readonly Json[],
  resolver: Resolver,
  notes: Notes,
): readonly AuthWay[] {
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  const counts = new Map<string, number>();
  for (const operation of operations) {
    const own = Array.isArray(operation['security']) ? operation : document;
    for (const name of new Set(requirementsOf(own).schemes)) counts.set(name, (counts.get(name) ?? 0) + 1);
    noteCombinations(own, notes);
  }
  const asked = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const usable = (asked.length > 0 ? asked : Object.keys(schemes)).flatMap((name) => {
    const ways = waysOf(name, resolver.resolve(schemes[name]), notes);
    return ways.length === 0 ? [] : [{ name, ways, count: counts.get(name) ?? 0 }];
  });
  const most = usable[0]?.count ?? 0;
  // A scheme that few operations accept may belong to a separate API.
  const main = usable.filter(({ count }) => count * 2 >= most);
  for (const { name, count } of usable.filter((each) => !main.includes(each)))
    notes.add(
      'credentials',
      `The document also has the scheme ${name} (${count} operations), which may belong to a separate API.`,
    );
  return sorted(main.flatMap(({ ways }) => ways));
}

/** Credentials that are sent as they are come first, because tests use the first way. */
function sorted(ways: readonly AuthWay[]): AuthWay[] {
  const rank = ['header', 'bearer', 'basic', 'refreshToken', 'clientCredentials'];
  // Of two ways with a bearer token, the vendor's own token gives the name.
  const named = [...ways].sort((a, b) => Number('issued' in b) - Number('issued' in a));
  const unique = [...new Map(named.map((way) => [keyOf(way), way])).values()];
  return unique.sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}

const keyOf = (way: AuthWay) =>
  way.kind === 'header'
    ? `header ${way.header.toLowerCase()}`
    : 'tokenUrl' in way
      ? `${way.kind} ${way.tokenUrl}`
      : way.kind;

function noteCombinations(node: Json, notes: Notes): void {
  for (const requirement of listOf(node['security'])) {
    const names = Object.keys(objectOf(requirement));
    if (names.length > 1)
      notes.add(
        'credentials',
        `Some operations require ${names.join(' and ')} together. The draft sends one of them. See \`signedRequests\` of core.`,
      );
  }
}

/** Returns the ways of a scheme that core supports, and notes the others. */
function waysOf(name: string, scheme: Json, notes: Notes): AuthWay[] {
  const type = textOf(scheme['type']);
  const http = textOf(scheme['scheme'])?.toLowerCase();
  if (type === 'http' && http === 'basic') return [{ kind: 'basic' }];
  if (type === 'http' && http === 'bearer') return [{ kind: 'bearer' }];
  const header = textOf(scheme['name']);
  const place = textOf(scheme['in']);
  if (type === 'apiKey' && place === 'header' && header !== undefined) {
    if (header.toLowerCase() === 'authorization')
      notes.add('credentials', `${name} is sent in Authorization as it is. Say in \`where\` if it needs a prefix.`);
    return [{ kind: 'header', header }];
  }
  if (type === 'oauth2') return oauthWays(name, objectOf(scheme['flows']), notes);
  if (type === 'openIdConnect') {
    notes.add('credentials', `${name} is OpenID Connect. The draft sends an access token as bearer token.`);
    return [{ kind: 'bearer', issued: 'by OAuth' }];
  }
  if (type === 'apiKey')
    notes.add(
      'credentials',
      `${name} is an API key in the ${place}, which cannot be drafted: core never puts a credential into a ${place === 'query' ? 'URL' : 'cookie'}. If the API accepts it in a header, pass --auth.`,
    );
  else
    notes.add(
      'credentials',
      `Core does not support the scheme ${name} (${[type, http].filter(Boolean).join(', ') || 'unknown'}).`,
    );
  return [];
}

function oauthWays(name: string, flows: Json, notes: Notes): AuthWay[] {
  const ways: AuthWay[] = [{ kind: 'bearer', issued: 'by OAuth' }];
  const address = (value: unknown) => {
    const url = URL.parse(textOf(value) ?? '');
    return url?.protocol === 'https:' && url.search === '' && !/['"{}\s]/.test(String(value))
      ? String(value)
      : undefined;
  };
  for (const [flow, given] of Object.entries(flows)) {
    const node = objectOf(given);
    const tokenUrl = address(node['tokenUrl']);
    if (flow === 'authorizationCode' && tokenUrl !== undefined)
      ways.push({ kind: 'refreshToken', tokenUrl, authorizeUrl: address(node['authorizationUrl']) });
    else if (flow === 'clientCredentials' && tokenUrl !== undefined) ways.push({ kind: 'clientCredentials', tokenUrl });
    else if (flow === 'authorizationCode' || flow === 'clientCredentials')
      notes.add(
        'credentials',
        `${name}: the token endpoint of ${flow} is no https address without variables. The draft omits this flow.`,
      );
    else if (!flow.startsWith('x-'))
      notes.add(
        'credentials',
        `${name}: core does not support the flow ${flow}. The draft sends an access token as bearer token.`,
      );
  }
  return ways;
}
