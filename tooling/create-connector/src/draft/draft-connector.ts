import type { ConnectorName } from '../names/connector-name.ts';
import { reservedNames } from '../names/inherited.ts';
import { createNames } from '../names/unique.ts';
import { camelCase } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import type { AuthSource, Source, SourceOperation } from '../openapi/source.ts';
import { draftEntity } from './draft-entity.ts';
import { seemsToRead } from './effects.ts';
import { entityWords } from './entity-names.ts';
import { findCheck } from './find-check.ts';
import type { Draft, EntityDraft } from './model.ts';
import { type PageStyle, sameStyle } from './pagination.ts';

export interface DraftOptions {
  readonly name: ConnectorName;
  readonly title: string;
  readonly origins: Readonly<Record<string, string>>;
  readonly auth: AuthSource;
  readonly fromExample: boolean;
  /** The POST operations that read. */
  readonly reads: ReadonlySet<SourceOperation>;
}

/** Returns the POST operations that seem to read. A person must confirm them. */
export const readsByPost = (source: Source): SourceOperation[] => source.operations.filter(seemsToRead);

/** Names that a connector's sources use otherwise. */
const takenAccessors =
  'schema entities rest version v doc list operation record entity download schema cursor limit execute check then default';

/** Drafts a connector from a document. */
export function draftConnector(source: Source, options: DraftOptions, notes: Notes): Draft {
  const accessors = createNames([...reservedNames, ...takenAccessors.split(' '), options.name.constant]);
  const arrays = usualArrays(source.operations);
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
  return {
    name: options.name,
    title: options.title,
    docs: source.docs ?? Object.values(options.origins)[0] ?? '',
    origins: options.origins,
    auth: options.auth,
    arrays,
    envelope: usualEnvelope(
      everything.filter(({ response }) => response.data !== undefined).map(({ response }) => response.path),
    ),
    pagination: usualPagination(everything.map(({ pagination }) => pagination)),
    entities: entities.sort((a, b) => a.accessor.localeCompare(b.accessor)),
    check: findCheck(everything),
    fromExample: options.fromExample,
  };
}

function usualArrays(operations: readonly SourceOperation[]): 'repeat' | 'comma' {
  const lists = operations.flatMap(({ parameters }) =>
    parameters.filter(({ location, shape }) => location === 'query' && shape.kind === 'list'),
  );
  const commas = lists.filter(({ array }) => array === 'comma').length;
  return commas > lists.length / 2 ? 'comma' : 'repeat';
}

/** Returns the path of the data in more than half of the responses, or an empty path. */
function usualEnvelope(paths: readonly string[]): string {
  const [path, group = []] =
    Object.entries(Object.groupBy(paths, (each) => each)).sort(([, a = []], [, b = []]) => b.length - a.length)[0] ??
    [];
  return path !== undefined && group.length > paths.length / 2 ? path : '';
}

function usualPagination(styles: readonly (PageStyle | undefined)[]): PageStyle | undefined {
  const count = (style: PageStyle) => styles.filter((other) => sameStyle(style, other)).length;
  return styles.filter((style) => style !== undefined).sort((a, b) => count(b) - count(a))[0];
}
