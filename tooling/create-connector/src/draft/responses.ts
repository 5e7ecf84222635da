import { words } from '../names/words.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { SourceOperation } from '../openapi/source.ts';
import type { ResponseDraft } from './model.ts';

/** Fields that describe the response, not its data. */
const metaFields =
  /^(request_?id|trace_?id|success|ok|status(_?code)?|code|message|messages|error|errors|error_?info|warnings?|meta|metadata|links?|_links|paging|pagination|page(_?info)?|page_?(size|number|count)|per_?page|cursor|next.*|prev.*|previous.*|has_?(more|next.*)|more.*|more_?data_?available|total.*|count|limit|offset|first|last|object|type|kind|url|sync_?token|self)$/i;
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
  if (response.kind !== 'json')
    return { status: response.status, whole: undefined, path: '', data: undefined, isList: false };
  const whole = successShape(response.shape);
  const common = { status: response.status, whole };
  if (whole.kind === 'list')
    return listing
      ? { ...common, path: '', data: whole.item, isList: true }
      : { ...common, path: '', data: whole, isList: false };
  if (whole.kind !== 'record') return { ...common, path: '', data: whole, isList: false };
  const found = dataField(whole, entity);
  if (found === undefined) return { ...common, path: '', data: whole, isList: false };
  const [name, shape] = found;
  if (shape.kind === 'list' && listing) return { ...common, path: name, data: shape.item, isList: true };
  return { ...common, path: name, data: shape, isList: false };
}

function dataField(whole: RecordShape, entity: readonly string[]): [string, Shape] | undefined {
  if (whole.rest !== undefined) return undefined;
  const fields = Object.entries(whole.fields).filter(([name]) => !name.includes('.'));
  const holders = fields.filter(
    ([, { shape }]) => shape.kind === 'list' || shape.kind === 'record' || shape.kind === 'either',
  );
  const named = fields.filter(([name]) => envelopes.test(name));
  const others = fields.filter(([name]) => !metaFields.test(name));
  const [only] = others;
  if (named.length === 1 && named[0] !== undefined && others.every(([name]) => name === named[0]?.[0]))
    return [named[0][0], named[0][1].shape];
  if (only === undefined || others.length > 1 || !holders.some(([name]) => name === only[0])) return undefined;
  // `{ broadcast: {…} }` is an envelope, but `{ address: {…} }` of a person may be the record itself.
  const isEntity = words(only[0]).some((word) => entity.some((part) => part.startsWith(word.slice(0, 4))));
  return only[1].shape.kind === 'list' || isEntity ? [only[0], only[1].shape] : undefined;
}
