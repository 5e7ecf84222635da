import { isObject, type Json, listOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import { expandServer } from './server-variables.ts';
import type { Server } from './source.ts';

/** Returns the servers of a document, a path or an operation that have an absolute URL. */
export const readServers = (node: Json, notes: Notes): Server[] =>
  listOf(node['servers']).flatMap((server) => (isObject(server) ? expandServer(server, notes) : []));

const hostOf = (origin: string) => origin.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
const regionOf = (origin: string): string | undefined =>
  /(?:^|[./-])(eu|us|uk|au|ap|ca|in|jp|sg|br)(?=[\d.-])/.exec(hostOf(origin))?.[1];
const isTrial = (origin: string) => /sandbox|staging|localhost|127\.0\.0\.1|(?:^|[./-])(?:test|dev)[.-]/.test(origin);
const domainOf = (origin: string) => hostOf(origin).split('.').slice(-2).join('.');

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
    const twin = region !== undefined && hostOf(origin).replace(new RegExp(`[.-]${region}(?=[.-])|^${region}[.-]`), '');
    if (
      region !== undefined &&
      domainOf(origin) === domainOf(first) &&
      twin === hostOf(first).replace(/[.-]us(?=[.-])|^us[.-]/, '')
    )
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
