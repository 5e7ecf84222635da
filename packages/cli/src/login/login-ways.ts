import { type Api, type Auth, addressFieldsOf, type Connector, type Entities } from '@agent-connectors/core';
import { waysOf } from '../credentials/completeness.ts';
import { kebabName, plainName } from '../credentials/field-names.ts';
import { UsageError } from '../usage-error.ts';

/** One way to log in to some APIs of a connector. */
export interface LoginWay {
  /** Its name for `--method`: `api-token`, `browser`. */
  readonly method: string;
  readonly title: string;
  readonly auth: Auth;
  /** The credential fields to give, those of the address first. */
  readonly fields: readonly string[];
  readonly isBrowser: boolean;
}

/** APIs of a connector that share a credential. */
export interface LoginUnit {
  readonly title: string;
  readonly apis: readonly string[];
  /** In order of preference. */
  readonly ways: readonly [LoginWay, ...LoginWay[]];
}

/** Returns what there is to log in to, one for each credential. */
export function loginUnits(connector: Connector<Entities>): LoginUnit[] {
  const groups = Map.groupBy(Object.entries(connector.apis), ([, { auth }]) =>
    JSON.stringify(waysOf(auth).map(({ kind, credentials }) => [kind, credentials])),
  );
  return [...groups.values()].flatMap((apis) => {
    const [first] = apis;
    const [way, ...others] =
      first === undefined
        ? []
        : waysOf(first[1].auth).flatMap((auth) =>
            waysBy(
              connector,
              apis.map(([, api]) => api),
              auth,
            ),
          );
    if (way === undefined) return [];
    return [
      {
        title: apis.map(([, { title }]) => title).join(' and '),
        apis: apis.map(([name]) => name),
        ways: [way, ...others] as const,
      },
    ];
  });
}

function waysBy({ credentials }: Connector<Entities>, apis: readonly Api[], auth: Auth): LoginWay[] {
  const needed = [...new Set([...apis.flatMap(addressFieldsOf), ...auth.credentials])].filter(
    (field) => Object.hasOwn(credentials, field) && credentials[field]?.default === undefined,
  );
  const titles = needed.map((field) => credentials[field]?.title ?? field);
  const secrets = needed.filter((field) => credentials[field]?.public !== true);
  const method =
    auth.kind === 'oauth2_client_credentials'
      ? 'client-credentials'
      : kebabName(auth.refreshToken ?? secrets[0] ?? needed[0] ?? auth.kind);
  const typed = { method, title: titles.join(', '), auth, fields: needed, isBrowser: false };
  if (auth.consent?.authorizeUrl === undefined) return [typed];
  const fields = needed.filter((field) => field !== auth.refreshToken);
  return [{ method: 'browser', title: 'OAuth in the browser', auth, fields, isBrowser: true }, typed];
}

/** Returns the units with only the ways that `--method` names. Throws `UsageError` for an unknown one. */
export function unitsBy(connector: Connector<Entities>, method: string | undefined): LoginUnit[] {
  const units = loginUnits(connector);
  if (method === undefined) return units;
  const wanted = plainName(method);
  const chosen = units.flatMap((unit) => {
    const [way, ...others] = unit.ways.filter((each) => plainName(each.method) === wanted);
    return way === undefined ? [] : [{ ...unit, ways: [way, ...others] as const }];
  });
  if (chosen.length > 0) return chosen;
  throw new UsageError(`${connector.title} has no login by '${method}'.`, `There is: ${methodsOf(units).join(', ')}.`);
}

/** The names for `--method`. */
export const methodsOf = (units: readonly LoginUnit[]): string[] => [
  ...new Set(units.flatMap(({ ways }) => ways.map((way) => way.method))),
];
