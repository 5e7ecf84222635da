import { type Api, addressFieldsOf, type Connector, type Entities } from '@agent-connectors/core';
import { refuseForeignAddresses } from './address-rule.ts';
import { completeWay, waysOf } from './completeness.ts';
import { type CredentialSource, type Origin, present, type Taken, type Variables } from './variables.ts';

/** The credentials of all sources. */
export interface MergedSources {
  readonly variables: Variables;
  /** The origin of each credential field, and of `tokens`. */
  readonly sources: Readonly<Record<string, Origin>>;
  /** Whether the OAuth tokens of a source are used. */
  readonly usesTokens: boolean;
  /** Whether every API has a complete way to authenticate. */
  readonly isComplete: boolean;
  /** Whether at least one API has. */
  readonly isUsable: boolean;
  /** Notes for the user: the addresses that come from a file. */
  readonly notes: readonly string[];
}

/**
 * Merges the sources of credentials, the first taking precedence. A later source adds nothing to an API that an earlier one has
 * completely: the API could otherwise prefer the later one's way to authenticate. A saved profile replaces halves of a
 * credential by its own whole one.
 *
 * Throws `UsageError` where a credential would be sent to an address of another source.
 */
export function mergeSources(connector: Connector<Entities>, given: readonly CredentialSource[]): MergedSources {
  const taken = new Map<string, Taken>();
  let tokens: CredentialSource | undefined;
  const apis = Object.values(connector.apis);
  const has = (field: string) => taken.has(connector.credentials[field]?.variable ?? '');
  const isOpen = (api: Api) => completeWay(connector, api, { has, hasTokens: tokens !== undefined }) === undefined;
  for (const source of given) {
    const open = apis.filter(isOpen);
    const added = fieldsOf(connector, source, open, taken);
    const served = open.filter(
      (api) => api.auth.credentials.some((field) => added.has(field)) || takesTokens(api, source),
    );
    for (const [variable, value] of added.values()) taken.set(variable, { value, source });
    if (source.hasTokens === true && served.some((api) => takesTokens(api, source))) tokens = source;
    for (const [variable, value] of Object.entries(besides(connector, source, served)))
      if (!taken.has(variable)) taken.set(variable, { value, source });
  }
  refuseForeignAddresses(connector, given, taken, tokens);
  const sources = Object.entries(connector.credentials).flatMap(([field, { variable }]) => {
    const origin = taken.get(variable)?.source.origin;
    return origin === undefined ? [] : [[field, origin] as const];
  });
  return {
    variables: Object.fromEntries([...taken].map(([variable, { value }]) => [variable, value])),
    sources: Object.fromEntries([...sources, ...(tokens ? [['tokens', tokens.origin] as const] : [])]),
    usesTokens: tokens !== undefined,
    isComplete: !apis.some(isOpen),
    isUsable: !apis.every(isOpen),
    notes: notesOf(apis, taken),
  };
}

const takesTokens = ({ auth }: Api, { hasTokens }: CredentialSource) =>
  hasTokens === true && waysOf(auth).some(({ refreshToken }) => refreshToken !== undefined);

/** Returns the credentials that a source adds to APIs without complete ones: variable and value, by field. */
function fieldsOf(
  connector: Connector<Entities>,
  source: CredentialSource,
  open: readonly Api[],
  taken: ReadonlyMap<string, Taken>,
): ReadonlyMap<string, readonly [string, string]> {
  const values = present(source.values);
  const own = {
    has: (field: string) => values[connector.credentials[field]?.variable ?? ''] !== undefined,
    hasTokens: source.hasTokens === true,
  };
  const whole = new Set(
    source.origin === 'profile' ? open.flatMap((api) => completeWay(connector, api, own)?.credentials ?? []) : [],
  );
  const added = new Map<string, readonly [string, string]>();
  for (const [field, { variable }] of Object.entries(connector.credentials)) {
    const value = values[variable];
    const users = open.filter((api) => api.auth.credentials.includes(field) && isMeant(connector, api, field, taken));
    if (value === undefined || users.length === 0) continue;
    const earlier = taken.get(variable)?.source.origin;
    if (earlier === undefined || (earlier !== 'flag' && whole.has(field))) added.set(field, [variable, value]);
  }
  return added;
}

/** A flag for one way to authenticate means this way, and none of the others. */
function isMeant(
  { credentials }: Connector<Entities>,
  { auth }: Api,
  field: string,
  taken: ReadonlyMap<string, Taken>,
): boolean {
  const isFlag = (name: string) => taken.get(credentials[name]?.variable ?? '')?.source.origin === 'flag';
  const meant = waysOf(auth).filter((way) => way.credentials.some(isFlag));
  return meant.length === 0 || meant.some((way) => way.credentials.includes(field));
}

/** Returns what a source says besides credentials: addresses, their parts, the region, and fields of headers. */
function besides(
  connector: Connector<Entities>,
  source: CredentialSource,
  served: readonly Api[],
): Readonly<Record<string, string>> {
  const { apis, credentials, regions } = connector;
  const isProfile = source.origin === 'profile';
  // What a profile says is about its own credentials.
  if (isProfile && served.length === 0) return {};
  const relevant = isProfile ? served : Object.values(apis);
  const ofAuth = new Set(Object.values(apis).flatMap(({ auth }) => auth.credentials));
  const parts = new Set(Object.values(apis).flatMap(addressFieldsOf));
  const fields = Object.keys(credentials).filter((field) =>
    parts.has(field) ? relevant.some((api) => addressFieldsOf(api).includes(field)) : !ofAuth.has(field),
  );
  const names = new Set([
    ...relevant.map(({ baseUrlVariable }) => baseUrlVariable),
    ...fields.map((field) => credentials[field]?.variable ?? ''),
    ...(regions ? [regions.variable] : []),
  ]);
  return Object.fromEntries(Object.entries(present(source.values)).filter(([name]) => names.has(name)));
}

function notesOf(apis: readonly Api[], taken: ReadonlyMap<string, Taken>): string[] {
  const notes = apis.flatMap(({ baseUrlVariable }) => {
    const address = taken.get(baseUrlVariable);
    if (address === undefined || !['.env', 'profile'].includes(address.source.origin)) return [];
    const url = URL.parse(address.value);
    // The client rejects an invalid address with an explanation.
    if (url === null) return [];
    return [`sending requests to ${url.origin}${url.pathname} (${baseUrlVariable} in ${address.source.name})`];
  });
  return [...new Set(notes)];
}
