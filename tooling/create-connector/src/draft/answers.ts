import { words } from '../names/words.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { SourceOperation } from '../openapi/source.ts';
import type { AnswerDraft } from './model.ts';

/** Fields of an answer that are about the answer. */
const about =
  /^(request_?id|trace_?id|success|ok|status(_?code)?|code|message|messages|error|errors|error_?info|warnings?|meta|metadata|links?|_links|paging|pagination|page(_?info)?|page_?(size|number|count)|per_?page|cursor|next.*|prev.*|previous.*|has_?(more|next.*)|more.*|more_?data_?available|total.*|count|limit|offset|first|last|object|type|kind|url|sync_?token|self)$/i;
const envelopes = /^(data|results?|items?|records?|response|payload|body|values?|entries|elements|objects|list)$/i;

/** The good one of several answers under one status: those that only tell of errors are left out. */
export function goodAnswer(shape: Shape): Shape {
  if (shape.kind !== 'either') return shape;
  const good = shape.options.filter((option) => !tellsOfErrors(option));
  const [first] = good;
  return good.length === 1 && first !== undefined ? first : shape;
}

function tellsOfErrors(shape: Shape): boolean {
  if (shape.kind !== 'record') return false;
  const names = Object.keys(shape.fields);
  return names.some((name) => /^errors?$|^error_?info$/i.test(name)) && names.every((name) => about.test(name));
}

/** Finds the data in an answer: itself, or the one field that is not about the answer. */
export function draftAnswer(
  source: SourceOperation,
  entity: readonly string[],
  listing: boolean,
): AnswerDraft & { readonly isList: boolean } {
  const { answer } = source;
  if (answer.kind !== 'json')
    return { status: answer.status, whole: undefined, path: '', data: undefined, isList: false };
  const whole = goodAnswer(answer.shape);
  const said = { status: answer.status, whole };
  if (whole.kind === 'list')
    return listing
      ? { ...said, path: '', data: whole.item, isList: true }
      : { ...said, path: '', data: whole, isList: false };
  if (whole.kind !== 'record') return { ...said, path: '', data: whole, isList: false };
  const found = dataField(whole, entity);
  if (found === undefined) return { ...said, path: '', data: whole, isList: false };
  const [name, shape] = found;
  if (shape.kind === 'list' && listing) return { ...said, path: name, data: shape.item, isList: true };
  return { ...said, path: name, data: shape, isList: false };
}

function dataField(whole: RecordShape, entity: readonly string[]): [string, Shape] | undefined {
  if (whole.rest !== undefined) return undefined;
  const fields = Object.entries(whole.fields).filter(([name]) => !name.includes('.'));
  const holders = fields.filter(
    ([, { shape }]) => shape.kind === 'list' || shape.kind === 'record' || shape.kind === 'either',
  );
  const named = fields.filter(([name]) => envelopes.test(name));
  const others = fields.filter(([name]) => !about.test(name));
  const [only] = others;
  if (named.length === 1 && named[0] !== undefined && others.every(([name]) => name === named[0]?.[0]))
    return [named[0][0], named[0][1].shape];
  if (only === undefined || others.length > 1 || !holders.some(([name]) => name === only[0])) return undefined;
  // `{ broadcast: {…} }` is an envelope; `{ address: {…} }` of a person may be the record itself.
  const isEntity = words(only[0]).some((word) => entity.some((part) => part.startsWith(word.slice(0, 4))));
  return only[1].shape.kind === 'list' || isEntity ? [only[0], only[1].shape] : undefined;
}
