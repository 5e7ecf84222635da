import type { Api } from '../define/api.ts';
import type { Connector } from '../define/connector.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { addressProblem } from '../transport/address.ts';
import { type Environment, readVariable } from '../util/environment.ts';

/**
 * Returns the address of an API: the one that was passed, or the environment's, or the vendor's for the region; without a
 * trailing slash. It must be https, except on this machine, and hold no credential.
 */
export function resolveBaseUrl(
  connector: Connector,
  name: string,
  api: Api,
  region: string | undefined,
  passed: unknown,
  environment: Environment,
): string {
  const own = typeof passed === 'string' ? passed : (passed as Readonly<Record<string, string>> | undefined)?.[name]; // checked with the options
  const fallback = typeof api.origins === 'string' ? api.origins : api.origins[region ?? ''];
  const text = own ?? (readVariable(environment, api.baseUrlVariable) || fallback) ?? '';
  const url = URL.parse(text);
  const problem = problemOf(url);
  if (url !== null && problem === undefined) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  throw new InvalidOptionsError({
    what: `The address of ${connector.title}'s ${api.title} is invalid`,
    issues: [
      {
        path: 'baseUrl',
        expected: 'an https address without credentials or a query',
        received: problem ?? 'another address',
        hint: `pass \`baseUrl\` or set ${api.baseUrlVariable}`,
      },
    ],
    connector: connector.name,
  });
}

function problemOf(url: URL | null): string | undefined {
  if (url !== null && (url.search !== '' || url.hash !== '')) return 'an address with a query or fragment';
  return addressProblem(url);
}

/** Throws `InvalidOptionsError` for an address of an API that the connector does not have. */
export function validateBaseUrls(connector: Connector, passed: unknown): void {
  if (typeof passed !== 'object' || passed === null) return;
  const names = Object.keys(connector.apis);
  for (const name of Object.keys(passed)) {
    if (names.includes(name)) continue;
    throw new InvalidOptionsError({
      what: `${connector.title} has no such API`,
      issues: [{ path: `baseUrl.${name}`, expected: names.join(' or '), received: `'${name}'` }],
      connector: connector.name,
    });
  }
}
