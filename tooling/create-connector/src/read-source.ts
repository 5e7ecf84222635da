import type { Arguments } from './arguments.ts';
import { segmentsOf } from './draft/actions.ts';
import { entityWords } from './draft/entity-names.ts';
import { exampleDocument } from './example-document.ts';
import { loadSchema } from './graphql/load.ts';
import { readSchema } from './graphql/read-schema.ts';
import { camelCase } from './names/words.ts';
import type { Notes } from './notes.ts';
import { loadDocument } from './openapi/load.ts';
import { readDocument } from './openapi/read-document.ts';
import type { Source, SourceOperation } from './openapi/source.ts';

/** Reads the document that the arguments name, or the built-in example. Throws if it has nothing to draft. */
export async function readSource({ openapi, graphql, only }: Arguments, notes: Notes): Promise<Source> {
  const found = new Set<string>();
  const isWanted = (names: readonly (string | undefined)[]) => {
    const matches = only.filter((term) => names.some((name) => matchesTerm(name, term)));
    for (const match of matches) found.add(match);
    return only.length === 0 || matches.length > 0;
  };
  const source =
    graphql === undefined ? await fromOpenApi(openapi, notes, isWanted) : fromGraphql(graphql, notes, isWanted);
  const unknown = only.filter((term) => !found.has(term));
  if (unknown.length > 0)
    throw new Error(`--only: the document has no tag, path, operation ID, entity or field '${unknown.join("', '")}'.`);
  if (source.operations.length === 0)
    throw new Error(
      graphql === undefined
        ? `${openapi} has no paths, so there is nothing to draft. Omit --openapi to draft an example.`
        : `${graphql} has no queries or mutations, so there is nothing to draft.`,
    );
  return source;
}

/** A term that begins with a slash is the beginning of a path. */
function matchesTerm(name: string | undefined, term: string): boolean {
  if (name === undefined) return false;
  return term.startsWith('/') ? name.startsWith(term) : name.toLowerCase() === term.toLowerCase();
}

type IsWanted = (names: readonly (string | undefined)[]) => boolean;

const fromGraphql = (file: string, notes: Notes, isWanted: IsWanted): Source =>
  readSchema(loadSchema(file), notes, ({ id }, entity) => isWanted([id, camelCase(entity)]));

async function fromOpenApi(file: string | undefined, notes: Notes, isWanted: IsWanted): Promise<Source> {
  const document = file === undefined ? exampleDocument : await loadDocument(file);
  const namesOf = (operation: SourceOperation) => [
    operation.tag,
    operation.id,
    operation.path,
    operation.path.slice(operation.prefix.length),
    camelCase(entityWords(operation)),
    ...segmentsOf(operation),
  ];
  return readDocument(document, notes, (operation) => isWanted(namesOf(operation)));
}
