import { isObject, type Json, listOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';

export interface Server {
  readonly origin: string;
  /** Path of the URL, without a slash at the end. */
  readonly prefix: string;
}

/** Returns the servers of a document, a path or an operation that have an absolute URL. */
export function readServers(node: Json): Server[] {
  return listOf(node['servers']).flatMap((server) => {
    const url = isObject(server) ? filled(server) : undefined;
    const parsed = url === undefined ? null : URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) return [];
    return [{ origin: parsed.origin, prefix: parsed.pathname.replace(/\/+$/, '') }];
  });
}

/** Replaces the variables in a URL by their defaults. */
function filled(server: Json): string | undefined {
  const variables = isObject(server['variables']) ? server['variables'] : {};
  return textOf(server['url'])?.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const variable = variables[name];
    return (isObject(variable) ? textOf(variable['default']) : undefined) ?? whole;
  });
}

const regionOf = (origin: string): string | undefined =>
  /(?:^|[./-])(eu|us|uk|au|ap|ca|in|jp|sg|br)(?=[\d.-])/.exec(new URL(origin).host)?.[1];
const isTrial = (origin: string) => /sandbox|staging|localhost|127\.0\.0\.1|(?:^|[./-])(?:test|dev)[.-]/.test(origin);

/** Returns the origins of an API: one as `default`, or one per region if host names contain regions. */
export function originsOf(servers: readonly Server[], notes: Notes): Record<string, string> {
  const origins = [...new Set(servers.map(({ origin }) => origin))];
  const live = origins.filter((origin) => !isTrial(origin));
  const [first, ...others] = live.length > 0 ? live : origins;
  for (const origin of live.length > 0 ? origins.filter(isTrial) : [])
    notes.add('hosts', `The draft omits ${origin}, because its name suggests a test environment.`);
  if (first === undefined) return {};
  const regions = new Map<string, string>();
  for (const origin of others) {
    const region = regionOf(origin);
    const sameVendor =
      new URL(origin).host.split('.').slice(-2).join('.') === new URL(first).host.split('.').slice(-2).join('.');
    const twin =
      region !== undefined && new URL(origin).host.replace(new RegExp(`[.-]${region}(?=[.-])|^${region}[.-]`), '');
    if (region !== undefined && sameVendor && twin === new URL(first).host.replace(/[.-]us(?=[.-])|^us[.-]/, ''))
      regions.set(region, origin);
    else notes.add('hosts', `The draft omits ${origin}, which the document also lists.`);
  }
  if (regions.size === 0) return { default: first };
  const home = regionOf(first) ?? 'us';
  notes.add(
    'hosts',
    `The regions are derived from host names: ${home} (${first}), ${[...regions].map(([name, origin]) => `${name} (${origin})`).join(', ')}.`,
  );
  return { [home]: first, ...Object.fromEntries(regions) };
}
