import { isDeepStrictEqual } from 'node:util';
import type {
  AnyOperation,
  ChangedByTime,
  ChangedByToken,
  Connector,
  Entities,
  Sync,
  SyncListing,
  SyncParent,
} from '@agent-connectors/core';
import { type ConnectorDescription, describe, type OperationDescription } from '@agent-connectors/core/describe';
import { typesAt } from './item-fields.ts';
import { filledTimes, parentSamples } from './sync-samples.ts';

type Exceptions = Readonly<Record<string, string>>;

interface Context {
  readonly entities: Entities;
  readonly description: ConnectorDescription;
}

/**
 * Returns what is wrong with the sync declarations of a connector, one sentence each. Every entity with a listing needs a declaration,
 * or a reason in `exceptions`, by its accessor.
 */
export function syncProblems(connector: Connector<Entities>, exceptions: Exceptions = {}): string[] {
  const context = { entities: connector.entities, description: describe(connector) };
  const names = new Set([...Object.keys(connector.entities), ...Object.keys(exceptions)]);
  return [...names].flatMap((name) =>
    [...coverageProblems(context, name, exceptions[name]), ...declarationProblems(context, name)].map(
      (problem) => `${name}: ${problem}`,
    ),
  );
}

function coverageProblems({ entities }: Context, name: string, reason: string | undefined): string[] {
  const entity = entities[name];
  const listed = Object.values(entity?.operations ?? {}).some(({ kind }) => kind === 'list');
  const needed = listed && entity?.sync === undefined;
  if (needed && reason === undefined)
    return ['It has a listing and no `sync`. Declare it, or give the reason in sync-exceptions.json.'];
  if (!needed && reason !== undefined) return ['It needs no exception.'];
  return reason === undefined || reason.trim() !== '' ? [] : ['Its exception gives no reason.'];
}

function declarationProblems(context: Context, name: string): string[] {
  const sync = context.entities[name]?.sync;
  if (sync === undefined) return [];
  const { full, changed, deletes, parent } = sync;
  const problems: string[] = [];
  if (full === undefined && changed === undefined) problems.push('Its `sync` names no listing.');
  if (full === undefined && deletes === 'full_compare') problems.push('It has no full listing to compare with.');
  if (parent !== undefined) problems.push(...parentProblems(context, name, parent));
  if (full !== undefined) problems.push(...listingProblems(context, name, sync, full));
  if (changed !== undefined) problems.push(...listingProblems(context, name, sync, changed));
  return [...new Set(problems)];
}

function parentProblems(context: Context, name: string, { entity, params }: SyncParent): string[] {
  if (context.entities[entity] === undefined) return [`Its parent ${entity} does not exist.`];
  if (listingOf(context.entities[entity].sync) === undefined) return [`Its parent ${entity} has no \`sync\`.`];
  if (isItsOwnAncestor(context, name)) return ['It is its own ancestor.'];
  if (Object.keys(params).length === 0) return [`It takes no parameter from its parent ${entity}.`];
  return Object.values(params)
    .filter((field) => parentTypes(context, entity, field)?.length === 0)
    .map((field) => `Records of its parent ${entity} have no field ${field}.`);
}

function isItsOwnAncestor({ entities }: Context, name: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined; at = entities[at]?.sync?.parent?.entity) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Returns the types of a field of a parent's records, as its own listing has them. */
function parentTypes(context: Context, entity: string, field: string): readonly string[] | undefined {
  const listing = listingOf(context.entities[entity]?.sync);
  return listing && itemTypes(context, described(context, entity, listing), field);
}

const listingOf = (sync: Sync | undefined): SyncListing | undefined => sync?.full ?? sync?.changed;

const described = ({ description }: Context, entity: string, { operation }: SyncListing) =>
  description.operations.find(({ accessor }) => accessor === `${entity}.${operation}`);

const itemTypes = ({ description }: Context, operation: OperationDescription | undefined, field: string) =>
  typesAt(operation?.output ?? {}, field, description.$defs);

const isByTime = (listing: SyncListing): listing is ChangedByTime => 'field' in listing;
const isByToken = (listing: SyncListing): listing is ChangedByToken => 'token' in listing;

function listingProblems(context: Context, name: string, sync: Sync, listing: SyncListing): string[] {
  const entity = context.entities[name];
  const operation = entity?.operations[listing.operation];
  if (operation?.kind !== 'list') return [`It has no listing ${listing.operation}.`];
  const description = described(context, name, listing);
  const problems = [
    ...(entity?.key === undefined ? ['It has no `key`.'] : missing('key', entity.key)),
    ...(typeof sync.deletes === 'object' ? missing('tombstone', sync.deletes.tombstone.field) : []),
    ...(isByTime(listing) ? missing('time', listing.field) : []),
  ];
  if (listing === sync.full && operation.maxItems !== undefined)
    problems.push(`Its ${listing.operation} is no full listing: it returns at most ${operation.maxItems} items.`);
  if (isByToken(listing)) {
    if (description?.pagination !== 'token') problems.push(`Its ${listing.operation} returns no sync token.`);
    // A token belongs to the filters of the listing that returned it.
    if (!isDeepStrictEqual(listing.params, sync.full?.params))
      problems.push('Its listing by token has other parameters than its full listing.');
  }
  return [...problems, ...paramProblems(context, sync, operation, listing)];

  function missing(what: string, field: string): string[] {
    const absent = itemTypes(context, description, field)?.length === 0;
    return absent ? [`Items of its ${listing.operation} have no field ${field}, the ${what}.`] : [];
  }
}

/** Fills the template with samples, and validates the result as a call does. */
function paramProblems(context: Context, { parent }: Sync, operation: AnyOperation, listing: SyncListing): string[] {
  const text = JSON.stringify(listing.params ?? {});
  const name = listing.operation;
  const problems: string[] = [];
  if (isByTime(listing) && listing.order !== 'descending' && !text.includes('{since}'))
    problems.push(`The parameters of ${name} contain no {since}.`);
  if (!isByTime(listing) && text.includes('{since}')) problems.push(`The parameters of ${name} contain {since}.`);
  if (text.includes('{now}') && listing.format === undefined)
    problems.push(`The parameters of ${name} contain {now}, without a \`format\`.`);
  const filled = { ...filledTimes(listing), ...(isByToken(listing) && { [listing.token]: 'token' }) };
  const tries = parentSamples(parent?.params ?? {}, (field) => parent && parentTypes(context, parent.entity, field));
  const issues = tries.map((sample) => issuesOf(operation, { ...filled, ...sample }));
  if (issues.every(({ length }) => length > 0))
    problems.push(`The parameters of ${name} are invalid: ${issues[0]?.join(', ') ?? 'the parent has no value'}.`);
  return problems;
}

function issuesOf(operation: AnyOperation, params: unknown): string[] {
  const result = operation.input['~standard'].validate(params);
  if (result instanceof Promise) throw new TypeError('The schema of an input is asynchronous.');
  return (result.issues ?? []).map(({ message, path = [] }) => {
    const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
    return `${keys.join('.')} (${message})`;
  });
}
