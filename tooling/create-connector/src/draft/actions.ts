import { singular } from '../names/plural.ts';
import { camelCase, words } from '../names/words.ts';
import type { SourceOperation } from '../openapi/source.ts';
import { isVerb, standardVerb } from './verbs.ts';

/** Segments without a meaning for names: `api`, `v2`, `2024-01-01`. */
const isNoise = (segment: string) => /^(api|rest|v\d+(\.\d+)*|\d[\d.-]*)$/i.test(segment);

/** Returns the segments of an operation's path that can be part of a name. */
export const segmentsOf = ({ path, prefix }: SourceOperation): string[] =>
  path
    .slice(prefix.length)
    .split('/')
    .map((segment) => segment.replace(/\.(json|xml)$/, ''))
    .filter((segment) => segment !== '' && !isNoise(segment));

export const isParameter = (segment: string): boolean => /^\{.*\}$/.test(segment);

/** Splits a path such as `candidate.list`, `assessment.customField.list` or `widgets:archive` into its parts. */
export function callInPath(
  operation: SourceOperation,
): { readonly noun: string; readonly verb: string; readonly object: string } | undefined {
  const last = segmentsOf(operation).at(-1) ?? '';
  const [, noun = '', object = '', verb] =
    /^([^.:]*)((?:[.:]\w+)*)[.:]([A-Za-z]\w*)$/.exec(last.replace(/\.(json|xml)$/, '')) ?? [];
  return verb === undefined ? undefined : { noun, verb, object };
}

/** Returns possible names of an operation, the best one first. */
export function actionNames(operation: SourceOperation, entity: readonly string[], isList: boolean): string[] {
  const call = callInPath(operation);
  if (call !== undefined) return [wordsToAction([...words(call.verb), ...words(call.object)])];
  const segments = segmentsOf(operation);
  const last = segments.at(-1) ?? '';
  const collection = words(segments.filter((segment) => !isParameter(segment)).at(-1) ?? '').map(singular);
  const own = endsLike(entity.map(singular), collection) || endsLike(collection, entity.map(singular));
  const standard = own ? standardName(operation.method, isParameter(last), isList) : [];
  const direct =
    !own && !isParameter(last) && operation.method !== 'GET' && isVerb(words(last)[0] ?? '') ? [words(last)] : [];
  const byId = operation.id === undefined ? [] : [nameById(operation, entity, isList)];
  const objects = segments
    .filter((segment) => !isParameter(segment))
    .slice(-2)
    .flatMap(words);
  const byPath = [methodVerb(operation.method, isList), ...objects];
  const whole = operation.id === undefined ? [] : [words(operation.id)];
  return [...standard.map((name) => [name]), ...direct, ...byId, byPath, ...whole]
    .filter((name) => name.length > 0)
    .map(wordsToAction);
}

const wordsToAction = (parts: readonly string[]): string =>
  parts.length === 1 ? camelCase(parts.map(standardVerb)) : camelCase(parts);

function standardName(method: SourceOperation['method'], one: boolean, isList: boolean): string[] {
  if (method === 'GET') return [isList ? 'list' : 'get'];
  if (method === 'DELETE') return one ? ['delete'] : ['delete', 'deleteMany'];
  if (method === 'POST') return one ? [] : [isList ? 'search' : 'create'];
  return one ? ['update'] : ['update', 'updateMany'];
}

const methodVerb = (method: SourceOperation['method'], isList: boolean) =>
  ({
    GET: isList ? 'list' : 'get',
    POST: isList ? 'search' : 'create',
    PUT: 'replace',
    PATCH: 'update',
    DELETE: 'delete',
  })[method];

/** Returns the words of the operation's ID without those of the entity, the verb first. */
function nameById({ id = '', method }: SourceOperation, entity: readonly string[], isList: boolean): string[] {
  const noise = new Set(['api', 'v1', 'v2', 'v3', 'controller', 'a', 'an', 'the', 'by', 'id']);
  const own = new Set(entity.map(singular));
  const all = words(id).filter((word) => !noise.has(word));
  const rest = all.filter((word, index) => !own.has(singular(word)) || (index === 0 && isVerb(word)));
  const verbAt = rest.findIndex((word, index) => isVerb(word) && (index === 0 || index === rest.length - 1));
  const found = rest[verbAt];
  if (found === undefined) return method === 'POST' && rest.length > 0 ? rest : [methodVerb(method, isList), ...rest];
  const objects = rest.filter((_, index) => index !== verbAt);
  const verb = standardVerb(found) === 'get' && isList ? 'list' : standardVerb(found);
  if (objects.length === 0 && verb === 'add' && method === 'POST') return ['create'];
  return [verb, ...objects];
}

const endsLike = (long: readonly string[], short: readonly string[]) =>
  short.length > 0 && short.every((word, index) => long[long.length - short.length + index] === word);
