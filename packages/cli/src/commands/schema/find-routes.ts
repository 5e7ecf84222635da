import { nearest } from '@agent-connectors/core/nearest';
import { normalized } from '../../grammar/find-names.ts';
import { UsageError } from '../../usage-error.ts';
import type { Route } from './read-routes.ts';

/** What the words of a command line mean: all resources, the routes of one, or one route. */
export type Found =
  | { readonly kind: 'all' }
  | { readonly kind: 'routes'; readonly title: string; readonly routes: readonly Route[] }
  | { readonly kind: 'route'; readonly route: Route };

/**
 * Finds routes by `<resource>`, `<resource>.<action>`, `<METHOD> <path>` or a path. Names may be written with dashes or in the singular, and a path
 * may have values in place of its placeholders. Throws `UsageError` with the nearest names.
 */
export function findRoutes(routes: readonly Route[], words: readonly string[], connector: string): Found {
  const [first = '', second, extra] = words;
  if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'.`, usage(connector));
  if (first === '') return { kind: 'all' };
  if (first.startsWith('/')) return byPath(routes, undefined, first, connector);
  if (second?.startsWith('/')) return byPath(routes, first.toUpperCase(), second, connector);
  const dot = first.indexOf('.');
  const [resourceWord, actionWord] = dot === -1 ? [first, second] : [first.slice(0, dot), first.slice(dot + 1)];
  const resource = resourceNamed(routes, resourceWord, connector);
  const own = routes.filter((route) => route.resource === resource);
  if (actionWord === undefined || actionWord === '') return { kind: 'routes', title: resource, routes: own };
  return byAction(own, resource, actionWord, connector);
}

const usage = (connector: string) => `agent-connectors schema ${connector} [<resource>[.<action>]]`;

function byAction(own: readonly Route[], resource: string, word: string, connector: string): Found {
  const wanted = normalized(word);
  const exact = own.find(({ action }) => normalized(action) === wanted);
  if (exact !== undefined) return { kind: 'route', route: exact };
  // Routes whose names were equal are told apart by a suffix.
  const alike = own.filter(({ action }) => normalized(action).startsWith(`${wanted}_in_`));
  if (alike.length > 0) return { kind: 'routes', title: `${resource}.${wanted}`, routes: alike };
  throw unknown(
    `${resource} has no route '${word}'.`,
    word,
    own.map(({ action }) => action),
    `agent-connectors schema ${connector} ${resource}`,
  );
}

function resourceNamed(routes: readonly Route[], word: string, connector: string): string {
  const names = [...new Set(routes.map(({ resource }) => resource))];
  const wanted = normalized(word);
  const found =
    names.find((name) => name === word) ??
    names.find((name) => normalized(name) === wanted) ??
    names.find((name) => [`${wanted}s`, `${wanted}es`, wanted.replace(/y$/, 'ies')].includes(normalized(name)));
  if (found !== undefined) return found;
  throw unknown(`There is no resource '${word}'.`, word, names, `agent-connectors schema ${connector}`);
}

function byPath(routes: readonly Route[], method: string | undefined, path: string, connector: string): Found {
  const ofMethod = routes.filter((route) => method === undefined || route.method === method);
  const own = ofMethod.filter((route) => route.path === path);
  const found = own.length > 0 ? own : mostLiteral(ofMethod.filter((route) => matches(route.path, path)));
  const [route] = found;
  if (route !== undefined && found.length === 1) return { kind: 'route', route };
  if (route !== undefined) return { kind: 'routes', title: route.path, routes: found };
  const atPath = routes.filter((each) => each.path === path || matches(each.path, path));
  if (atPath.length > 0)
    throw new UsageError(
      `${path} has no ${method}.`,
      `It has ${atPath.map((each) => each.method).join(', ')}.`,
      atPath.map((each) => `${each.method} ${each.path}`),
    );
  const paths = [...new Set(ofMethod.map((each) => each.path))];
  throw unknown(`No route has the path ${path}.`, path, paths, `agent-connectors schema ${connector}`);
}

/** Returns the routes of the template with the fewest placeholders. */
function mostLiteral(routes: readonly Route[]): readonly Route[] {
  const holes = ({ path }: Route) => path.split('{').length;
  const least = Math.min(...routes.map(holes));
  return routes.filter((route) => holes(route) === least);
}

/** Returns whether a path has the form of a template. Placeholders may have other names, or values. */
function matches(template: string, path: string): boolean {
  const [parts, given] = [template.split('/'), path.split('/')];
  return parts.length === given.length && parts.every((part, index) => part.includes('{') || part === given[index]);
}

function unknown(message: string, word: string, names: readonly string[], list: string): UsageError {
  const near = nearest(word, names);
  const parts = names.filter((name) => normalized(name).includes(normalized(word)));
  const didYouMean = [...new Set([...(near === undefined ? [] : [near]), ...parts])].slice(0, 3);
  const hint =
    didYouMean.length > 0
      ? `Did you mean ${didYouMean.map((name) => `'${name}'`).join(' or ')}?`
      : names.length <= 12
        ? `There is: ${names.join(', ')}.`
        : `List them: ${list}`;
  return new UsageError(message, hint, didYouMean.length > 0 ? didYouMean : undefined);
}
