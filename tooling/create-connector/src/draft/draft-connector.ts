import type { ConnectorName } from '../names/connector-name.ts';
import { reservedNames } from '../names/inherited.ts';
import { createNames } from '../names/unique.ts';
import { camelCase } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import { holdsRecord } from '../openapi/read-parameters.ts';
import type { ArrayStyle, AuthWay, Source, SourceOperation } from '../openapi/source.ts';
import { withBrief } from './brief.ts';
import { draftEntity } from './draft-entity.ts';
import { seemsToRead } from './effects.ts';
import { entityWords } from './entity-names.ts';
import { findCheck } from './find-check.ts';
import { withIdSources } from './id-sources.ts';
import { inputFields } from './input-fields.ts';
import type { Draft, EntityDraft, OperationDraft, PageStyle } from './model.ts';
import { sameStyle } from './pagination.ts';
import { withSync } from './sync.ts';

export interface DraftOptions {
  readonly name: ConnectorName;
  readonly title: string;
  readonly origins: Readonly<Record<string, string>>;
  readonly auth: readonly AuthWay[];
  readonly fromExample: boolean;
  /** The POST operations that read. */
  readonly reads: ReadonlySet<SourceOperation>;
}

/** Returns the POST operations that seem to read. A person must confirm them. */
export const readsByPost = (source: Source): SourceOperation[] => source.operations.filter(seemsToRead);

/** Names that a connector's sources use otherwise. */
const takenAccessors =
  'asks ids index schema entities rest version v doc list operation record entity download schema cursor limit execute check then default';

/** Drafts a connector from a document. */
export function draftConnector(source: Source, options: DraftOptions, notes: Notes): Draft {
  const accessors = createNames([...reservedNames, ...takenAccessors.split(' '), options.name.constant]);
  const arrays = mostCommon(queryLists(source.operations)) ?? 'repeat';
  const encode = mostCommon(
    source.operations.flatMap(({ body }) => (body && body.encode !== 'bytes' ? body.encode : [])),
  );
  const groups = new Map<string, { words: string[]; operations: SourceOperation[] }>();
  for (const operation of source.operations) {
    const words = entityWords(operation);
    const group = groups.get(camelCase(words)) ?? { words, operations: [] };
    group.operations.push(operation);
    groups.set(camelCase(words), group);
  }
  const entities = [...groups].map(([wish, { words, operations }]): EntityDraft => {
    const accessor = accessors.take(wish, `${wish}Items`);
    if (accessor !== wish) notes.add('names', `The entity '${wish}' is named ${accessor}, because the name is taken.`);
    return draftEntity(accessor, words, operations, { arrays, reads: options.reads, notes });
  });
  const everything = entities.flatMap(({ operations }) => operations);
  const isGraphql = source.sdl !== undefined;
  const ordered = entities.sort((a, b) => a.accessor.localeCompare(b.accessor));
  const sourced = withIdSources(withBrief(withSync(ordered, notes), notes), notes);
  noteTimes(everything, notes);
  return {
    name: options.name,
    title: options.title,
    docs: source.docs ?? Object.values(options.origins)[0] ?? '',
    origins: options.origins,
    auth: options.auth,
    fields: source.fields,
    headers: source.headers,
    idempotency: source.idempotency,
    arrays,
    objects: source.operations.some(({ parameters }) =>
      parameters.some(({ location, shape }) => location === 'query' && holdsRecord(shape)),
    ),
    encode: encode ?? 'json',
    // Each document of GraphQL has its own path of the data.
    envelope: isGraphql ? '' : usualEnvelope(everything),
    pagination: isGraphql ? undefined : usualPagination(everything.map(({ pagination }) => pagination)),
    ...sourced,
    check: findCheck(everything),
    fromExample: options.fromExample,
    ...(source.sdl !== undefined && { sdl: source.sdl }),
  };
}

const queryLists = (operations: readonly SourceOperation[]): ArrayStyle[] =>
  operations.flatMap(({ parameters }) =>
    parameters.flatMap(({ location, shape, array }) => (location === 'query' && shape.kind === 'list' ? array : [])),
  );

/** Notes the parameters that take a time as a number. */
function noteTimes(operations: readonly OperationDraft[], notes: Notes): void {
  for (const { name, shape } of operations.flatMap(inputFields))
    for (const each of shape.kind === 'either' ? shape.options : [shape])
      if (each.kind === 'number' && each.epoch !== undefined) notes.add('times', `drafted in ${each.epoch}.`, name);
}

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Returns the path of the data in more than half of the responses, or an empty path. */
function usualEnvelope(operations: readonly OperationDraft[]): string {
  const paths = operations
    .filter(({ response }) => response.data !== undefined && !response.isText)
    .map(({ response }) => response.path);
  const [path, group = []] =
    Object.entries(Object.groupBy(paths, (each) => each)).sort(([, a = []], [, b = []]) => b.length - a.length)[0] ??
    [];
  return path !== undefined && group.length > paths.length / 2 ? path : '';
}

function usualPagination(styles: readonly (PageStyle | undefined)[]): PageStyle | undefined {
  const count = (style: PageStyle) => styles.filter((other) => sameStyle(style, other)).length;
  return styles.filter((style) => style !== undefined).sort((a, b) => count(b) - count(a))[0];
}
