import { fieldsIn, fillAddress } from '../define/address-template.ts';
import type { Api } from '../define/api.ts';
import type { Connector } from '../define/connector.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { addressProblem } from '../transport/address.ts';
import { type Environment, readVariable } from '../util/environment.ts';

/** The address of an API. */
export interface BaseUrl {
  /** Without a trailing slash. A `{field}` without a value is still in it. */
  readonly baseUrl: string;
  /** Whether it was passed or comes from the environment, in place of the vendor's. */
  readonly isOwnAddress: boolean;
  /** The fields of the host that have no value. */
  readonly missing: readonly string[];
}

/**
 * Returns the address of an API: the one that was passed, or the environment's, or the vendor's for the region, with its
 * fields filled in. It must be https, except on this machine, and hold no credential.
 */
export function resolveBaseUrl(
  connector: Connector,
  name: string,
  api: Api,
  { region, passed, environment, fieldValue }: AddressSources,
): BaseUrl {
  const given =
    (typeof passed === 'string' ? passed : (passed as Readonly<Record<string, string>> | undefined)?.[name]) ?? // checked with the options
    (readVariable(environment, api.baseUrlVariable) || undefined);
  const own = given === undefined ? undefined : (api.baseUrlOf?.(given) ?? given);
  const template = (typeof api.origins === 'string' ? api.origins : api.origins[region ?? '']) ?? '';
  const text = own ?? fillAddress(template, fieldValue);
  const missing = own === undefined ? fieldsIn(text) : [];
  const url = URL.parse(text);
  const problem = problemOf(url);
  // The name of a missing field keeps its case, as `URL` would not.
  if (missing.length > 0 && problem === undefined)
    return { baseUrl: text.replace(/\/+$/, ''), isOwnAddress: false, missing };
  if (url !== null && problem === undefined) {
    const baseUrl = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
    return { baseUrl, isOwnAddress: own !== undefined, missing };
  }
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

/** Where the address of an API comes from. */
export interface AddressSources {
  readonly region: string | undefined;
  /** The option `baseUrl`. */
  readonly passed: unknown;
  readonly environment: Environment;
  /** Returns the value of a public credential field. */
  readonly fieldValue: (name: string) => string | undefined;
}

function problemOf(url: URL | null): string | undefined {
  if (url !== null && (url.search !== '' || url.hash !== '')) return 'an address with a query or fragment';
  return addressProblem(url);
}

/**
 * Throws `InvalidOptionsError` for an address of an API that the connector does not have, and for one of an API alone that
 * shares its variable with another: the credential would be sent to two hosts.
 */
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
  const variables = new Set(Object.keys(passed).map((name) => connector.apis[name]?.baseUrlVariable));
  const left = names.find(
    (name) => !Object.hasOwn(passed, name) && variables.has(connector.apis[name]?.baseUrlVariable),
  );
  if (left === undefined) return;
  throw new InvalidOptionsError({
    what: `The addresses of ${connector.title} are incomplete`,
    issues: [
      {
        path: `baseUrl.${left}`,
        expected: 'an address',
        received: 'nothing',
        hint: 'its credential would be sent to the host of the vendor; pass one address as text for all',
      },
    ],
    connector: connector.name,
  });
}
