/** What the name of a route is made from. */
export interface NamedRoute {
  /** `GET` */
  readonly method: string;
  /** `/v1/environments/{environment_id}/segments/{segment_id}` */
  readonly path: string;
}

export interface RouteName {
  /** `segments` */
  readonly resource: string;
  /** `list`, `get`, `list_tags`, `duplicate` */
  readonly action: string;
}

/**
 * Names routes by their methods and paths alone, so that a name means the same in every run. Routes whose names would be equal are told apart by
 * the scope of their paths, and by numbers where even that is equal.
 */
export function nameRoutes<Route extends NamedRoute>(
  routes: readonly Route[],
  scopes: readonly string[],
): readonly (Route & RouteName)[] {
  const sorted = routes.toSorted((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
  const patterns = scopes.map(patternOf);
  const plain = sorted.map((route) => ({ ...route, ...nameOf(route, patterns) }));
  const scoped = withSuffix(plain, (route) => {
    const scope = scopeOf(route.path, patterns);
    return scope === undefined ? undefined : `_in_${scope}`;
  });
  const seen = new Map<string, number>();
  return withSuffix(scoped, (route) => {
    const count = (seen.get(keyOf(route)) ?? 0) + 1;
    seen.set(keyOf(route), count);
    return count === 1 ? undefined : `_${count}`;
  });
}

const keyOf = ({ resource, action }: RouteName) => `${resource}.${action}`;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Adds a suffix to the actions of routes whose names are equal. */
function withSuffix<Route extends RouteName>(
  routes: readonly Route[],
  suffixOf: (route: Route) => string | undefined,
): readonly Route[] {
  const counts = new Map<string, number>();
  for (const route of routes) counts.set(keyOf(route), (counts.get(keyOf(route)) ?? 0) + 1);
  return routes.map((route) => {
    if (counts.get(keyOf(route)) === 1) return route;
    return { ...route, action: `${route.action}${suffixOf(route) ?? ''}` };
  });
}

const patternOf = (scope: string) => new RegExp(`^${scope.split('{}').map(escaped).join('\\{[^/}]+\\}')}(?=/|$)`);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Returns the path without the scope, which says where and not what. A path that is nothing but a scope keeps it. */
function withoutScope(path: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const rest = path.replace(pattern, '');
    if (rest !== path && literalsIn(rest).length > 0) return rest;
  }
  return path.replace(/^(\/(api|v\d+))+(?=\/)/, '');
}

/** Returns the last word of the scope: `environments` of `/v1/environments/{environment_id}`. */
function scopeOf(path: string, patterns: readonly RegExp[]): string | undefined {
  const rest = withoutScope(path, patterns);
  return literalsIn(path.slice(0, path.length - rest.length)).at(-1);
}

const segmentsIn = (path: string) => path.split('/').filter((segment) => segment !== '');

const isLiteral = (segment: string) => !segment.includes('{');

const literalsIn = (path: string) =>
  segmentsIn(path)
    .filter(isLiteral)
    .map((segment) => segment.replaceAll(/\W+/g, '_'));

function nameOf({ method, path }: NamedRoute, patterns: readonly RegExp[]): RouteName {
  const rest = withoutScope(path, patterns);
  const [resource = 'root', ...parts] = literalsIn(rest);
  const last = segmentsIn(rest).at(-1) ?? '';
  return { resource, action: [verbOf(method, last, parts), ...nounsOf(method, last, parts)].join('_') };
}

function verbOf(method: string, last: string, parts: readonly string[]): string {
  if (method === 'GET') return isLiteral(last) && isPlural(last) ? 'list' : 'get';
  if (method === 'POST') return isDeed(last, parts) ? (parts.at(-1) ?? 'create') : 'create';
  if (method === 'PUT') return 'update';
  return method.toLowerCase();
}

const nounsOf = (method: string, last: string, parts: readonly string[]): readonly string[] =>
  method === 'POST' && isDeed(last, parts) ? parts.slice(0, -1) : parts;

/** Returns whether a POST does what the end of its path says, `/campaigns/{campaign_id}/duplicate`, and creates nothing of that name. */
const isDeed = (last: string, parts: readonly string[]) =>
  parts.length > 0 && isLiteral(last) && deeds.has(last.split(/\W|_/)[0] ?? '');

const isPlural = (word: string) => /[^s]s$/i.test(word);

const deeds = new Set(
  `activate add apply approve archive assign attach cancel check clone complete confirm connect convert copy deactivate delete deploy detach
  disable disconnect discard duplicate enable estimate execute export finish generate import invite link lock mark merge move pause preview
  promote publish refresh reject remove render reorder reset resend restart restore resume retry revoke rollback rotate run save schedule
  search send set start stop suppress suspend switch sync test toggle transfer trigger unarchive undo unlink unlock unpublish unschedule
  unsuppress update upload validate verify`.split(/\s+/),
);
