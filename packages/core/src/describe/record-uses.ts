import * as v from 'valibot';
import type { Schema } from '../define/schema.ts';
import { eachInner, isPipe, type Step, unfolded } from './inner-schemas.ts';

/** Where a record is used: by which operation, and the path to it. */
export interface Place {
  readonly entity: string;
  readonly action: string;
  readonly path: readonly Step[];
}

/** How a record is used in the schemas of a connector. */
export interface RecordUse {
  count: number;
  /** It contains itself, so it cannot be inline. */
  recursive: boolean;
  /** Its `v.title`. */
  title: string | undefined;
  /** The number of its fields, including those of records inside. */
  size: number;
  readonly first: Place;
  /** The operations that return it. */
  readonly results: Place[];
}

/** Kinds of schemas that are worth a name. */
const recordKinds: ReadonlySet<string> = new Set([
  'object',
  'strict_object',
  'loose_object',
  'object_with_rest',
  'union',
  'variant',
  'intersect',
]);

type Uses = Map<Schema, RecordUse>;

/** Notes the records of a schema. A record is identified by its object, whatever checks and descriptions a pipe adds. */
export function noteUses(uses: Uses, root: Schema, entity: string, action: string): void {
  visit(uses, root, { entity, action, path: [] }, new Set());
}

/** Notes the records inside a schema, but not the schema itself. */
export function noteInnerUses(uses: Uses, root: Schema, entity: string, action: string): void {
  const schema = unfolded(root);
  eachInner(schema, (inner, step) => {
    if (isPipe(schema)) noteInnerUses(uses, inner, entity, action);
    else visit(uses, inner, { entity, action, path: [step] }, new Set());
  });
}

/** Notes a schema and the records inside. Returns the number of fields. */
function visit(uses: Uses, given: Schema, place: Place, open: Set<Schema>, title?: string): number {
  const schema = unfolded(given);
  let size = 0;
  if (isPipe(schema)) {
    const name = title ?? v.getTitle(schema);
    eachInner(schema, (inner) => {
      size += visit(uses, inner, place, open, name);
    });
    return size;
  }
  const again = open.has(schema);
  const use = again || recordKinds.has(schema.type) ? useOf(uses, schema, place, title) : undefined;
  if (use !== undefined && (again || use.count > 1)) {
    use.recursive ||= again;
    return use.size;
  }
  open.add(schema);
  eachInner(schema, (inner, step) => {
    if (step.field !== undefined) size++;
    if (mayHold(inner)) size += visit(uses, inner, { ...place, path: [...place.path, step] }, open);
  });
  open.delete(schema);
  if (use !== undefined) use.size = size;
  return size;
}

/** Counts a use of a record and returns it. */
function useOf(uses: Uses, schema: Schema, place: Place, title: string | undefined): RecordUse {
  const isResult = place.path.every(({ field }) => field === undefined);
  const before = uses.get(schema);
  if (before === undefined) {
    const results = isResult ? [place] : [];
    const use: RecordUse = { count: 1, recursive: false, title, size: 0, first: place, results };
    uses.set(schema, use);
    return use;
  }
  before.count++;
  before.title ??= title;
  if (isResult) before.results.push(place);
  return before;
}

/** Kinds of schemas with nothing inside. Most schemas are of these. */
const leaves = new Set([
  'string',
  'number',
  'boolean',
  'null',
  'unknown',
  'any',
  'literal',
  'picklist',
  'enum',
  'custom',
]);

/** Returns whether a schema may contain a record. A pipe has the type of its first schema, and may have others. */
const mayHold = (schema: Schema): boolean => isPipe(schema) || !leaves.has(schema.type);
