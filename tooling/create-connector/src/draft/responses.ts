import { plural, singular } from '../names/plural.ts';
import { words } from '../names/words.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { SourceOperation } from '../openapi/source.ts';
import { isParameter, segmentsOf } from './actions.ts';
import type { ResponseDraft } from './model.ts';
import { limits, mores, nexts, ofPages, totals } from './page-names.ts';
import { standardVerb } from './verbs.ts';

/** Fields that describe the response, not its data. */
const metaFields =
  /^(request_?id|trace_?id|success|ok|status(_?code)?|code|message|messages|error|errors|error_?info|warnings?|meta|metadata|response_?metadata|links?|_links|paging|pagination|pages?(_?info)?|page_?(size|number|count)|per_?page|cursor|next.*|prev.*|previous.*|has_?(more|next.*)|more.*|more_?data_?available|total.*|count|limit|offset|first|last|object|type|kind|e?tag|url|sync_?token|self|included)$/i;
const envelopes = /^(data|results?|items?|records?|response|payload|body|values?|entries|elements|objects|list)$/i;

/** Returns the successful one of several variants of a response. Variants with only error fields are ignored. */
export function successShape(shape: Shape): Shape {
  if (shape.kind !== 'either') return shape;
  const successful = shape.options.filter((option) => !describesErrors(option));
  const [first] = successful;
  return successful.length === 1 && first !== undefined ? first : shape;
}

function describesErrors(shape: Shape): boolean {
  if (shape.kind !== 'record') return false;
  const names = Object.keys(shape.fields);
  return names.some((name) => /^errors?$|^error_?info$/i.test(name)) && names.every((name) => metaFields.test(name));
}

/** Resolves the data in a response: the whole body, or its only field that does not describe the response. */
export function draftResponse(
  source: SourceOperation,
  entity: readonly string[],
  listing: boolean,
): ResponseDraft & { readonly isList: boolean } {
  const { response } = source;
  const mediaType =
    'mediaType' in response && response.mediaType !== undefined ? { mediaType: response.mediaType } : {};
  const bare = { status: response.status, ...mediaType, isList: false, path: '' };
  if (response.kind === 'text') return { ...bare, whole: { kind: 'text' }, data: { kind: 'text' }, isText: true };
  if (response.kind !== 'json') return { ...bare, whole: undefined, data: undefined };
  const whole = successShape(response.shape);
  const common = { ...bare, whole };
  if (whole.kind === 'list')
    return listing ? { ...common, data: whole.item, isList: true } : { ...common, data: whole };
  if (whole.kind !== 'record') return { ...common, data: whole };
  const found = dataField(whole, entity) ?? (listing ? listField(source, whole) : undefined);
  if (found === undefined) return { ...common, data: whole };
  const [name, shape] = found;
  if (shape.kind === 'list' && listing) return { ...common, path: name, data: shape.item, isList: true };
  return { ...common, path: name, data: shape };
}

/** Whether a field describes the response: by its name, or because all it holds is about pages. */
function isMeta(name: string, shape: Shape): boolean {
  if (metaFields.test(name)) return true;
  if (shape.kind !== 'record') return false;
  const inner = Object.keys(shape.fields);
  return (
    inner.length > 0 && inner.every((each) => [totals, mores, nexts, limits, ofPages].some((one) => one.test(each)))
  );
}

function dataField(whole: RecordShape, entity: readonly string[]): [string, Shape] | undefined {
  if (whole.rest !== undefined) return undefined;
  const fields = Object.entries(whole.fields)
    .filter(([name]) => !name.includes('.'))
    .map(([name, { shape }]): [string, Shape] => [name, shape]);
  const others = fields.filter(([name, shape]) => !isMeta(name, shape));
  const named = fields.filter(
    ([name, shape]) =>
      envelopes.test(name) && !(isMeta(name, shape) && others.length > 0 && !others.some(([other]) => other === name)),
  );
  const [only] = others;
  const [first] = named;
  if (named.length === 1 && first !== undefined && others.every(([name]) => name === first[0])) return first;
  if (only === undefined || others.length > 1 || !['list', 'record', 'either'].includes(only[1].kind)) return undefined;
  // `{ broadcast: {…} }` is an envelope, but `{ address: {…} }` of a person may be the record itself.
  const isEntity = words(only[0]).some((word) => entity.some((part) => part.startsWith(word.slice(0, 4))));
  return only[1].kind === 'list' || isEntity ? only : undefined;
}

/** Returns the records of a listing whose response holds other fields too: the list with the name of the collection, or the only list. */
function listField(source: SourceOperation, whole: RecordShape): [string, Shape] | undefined {
  if (!isListing(source)) return undefined;
  const lists = Object.entries(whole.fields)
    .map(([name, { shape }]): [string, Shape] => [name, shape])
    .filter(([name, shape]) => shape.kind === 'list' && !name.includes('.') && !isMeta(name, shape));
  const collection = words(
    segmentsOf(source)
      .filter((segment) => !isParameter(segment))
      .at(-1) ?? '',
  ).map(singular);
  const named = lists.find(([name]) => words(name).map(singular).at(-1) === collection.at(-1));
  return named ?? lists.find(([name]) => envelopes.test(name)) ?? (lists.length === 1 ? lists[0] : undefined);
}

/** Whether the ID or the path of a read names a collection. */
function isListing(source: SourceOperation): boolean {
  const [verb = '', ...objects] = words(source.id ?? '');
  if (['list', 'search'].includes(standardVerb(verb))) return true;
  const last = segmentsOf(source).at(-1) ?? '';
  if (last === '' || isParameter(last)) return false;
  const noun = objects.at(-1);
  return words(last).at(-1) === plural(words(last).at(-1) ?? '') && (noun === undefined || noun === plural(noun));
}

/** Whether a response may be a listing although no field of it was recognized as its records. */
export const looksLikeList = (source: SourceOperation, whole: Shape | undefined): boolean =>
  isListing(source) &&
  whole?.kind === 'record' &&
  Object.values(whole.fields).some(({ shape }) => shape.kind === 'list') &&
  !isParameter(segmentsOf(source).at(-1) ?? '');
