import type { Draft, EntityDraft, OperationDraft } from '../draft/model.ts';
import { camelCase, kebabCase, words } from '../names/words.ts';
import { core, createImports, quote } from './code.ts';
import type { SourceFile } from './files.ts';
import { type EntityContext, inputCode, operationCode } from './operation-code.ts';
import { entitySummary } from './phrases.ts';
import { type NamedRecord, namedRecordCode, type Records } from './records.ts';

/** In entities with more estimated lines, inputs get their own files. */
const longEntity = 290;
const longInput = 5;

export const entityFile = ({ accessor }: EntityDraft): string => kebabCase(words(accessor));

interface Written {
  readonly entity: EntityDraft;
  readonly context: EntityContext;
  readonly code: string;
}

/** Returns the source files of all entities, of named records and of long inputs. */
export function entityFiles(
  draft: Draft,
  records: Records,
): { readonly files: SourceFile[]; readonly types: string[] } {
  const files: SourceFile[] = [];
  const written = draft.entities.map((entity) => writeEntity(draft, entity, records, files));
  const inlined = new Map<NamedRecord, EntityDraft>();
  for (const { entity } of written) {
    const own = ownRecord(entity, records);
    if (own !== undefined) inlined.set(own, entity);
  }
  for (const record of records.all()) {
    if (!inlined.has(record)) files.push(recordFile(record));
  }
  for (const { entity, context, code } of written) {
    const own = [...inlined].find(([, owner]) => owner === entity)?.[0];
    files.push({ path: `src/entities/${entityFile(entity)}.ts`, text: entityText(context, code, own) });
  }
  files.push({
    path: 'src/entities/index.ts',
    text: draft.entities.map((entity) => `export { ${entity.accessor} } from './${entityFile(entity)}.ts';`).join('\n'),
  });
  return { files, types: typeExports(draft, records, inlined) };
}

function writeEntity(draft: Draft, entity: EntityDraft, records: Records, files: SourceFile[]): Written {
  const imports = createImports();
  const context: EntityContext = { draft, entity, imports, records };
  const lines = entity.operations.reduce((sum, { parameters }) => sum + 9 + parameters.length, 0);
  const operations = entity.operations.map((operation) => {
    const apart = lines > longEntity && operation.parameters.length > longInput;
    return operationCode(context, operation, apart ? inputFile(context, operation, files) : undefined);
  });
  const key = entity.key === undefined ? '' : `, key: ${quote(entity.key)}`;
  imports.add(core, 'entity');
  const code = `/** ${entitySummary(entity)} */\nexport const ${entity.accessor} = entity({ summary: ${quote(entitySummary(entity))}${key} }, () => ({\n${operations.join(',\n\n')},\n}));`;
  return { entity, context, code };
}

/** Moves the input of an operation to its own file and returns its name there. */
function inputFile(context: EntityContext, { action, ...rest }: OperationDraft, files: SourceFile[]): string {
  const parts = [...words(context.entity.accessor), ...words(action), 'params'];
  const name = camelCase(parts);
  const imports = createImports();
  const code = inputCode({ ...context, imports }, { action, ...rest });
  const text = `${imports.code()}\n\n/** Parameters of ${context.entity.accessor}.${action}. */\nexport const ${name} = ${code};`;
  files.push({ path: `src/inputs/${kebabCase(parts)}.ts`, text: text.replaceAll("'../inputs/", "'./") });
  return context.imports.add(`../inputs/${kebabCase(parts)}.ts`, name);
}

/** Returns the record that only one entity uses, if it is short enough for the file of the entity. */
function ownRecord(entity: EntityDraft, records: Records): NamedRecord | undefined {
  const user = `entity ${entity.accessor}`;
  return records
    .all()
    .find(
      ({ mode, users, fields, code }) =>
        mode === 'output' && users.size === 1 && users.has(user) && fields <= 30 && code.length < 3000,
    );
}

function recordFile(record: NamedRecord): SourceFile {
  const folder = record.mode === 'input' ? 'inputs' : 'records';
  const text = `${record.imports.code()}\n\n${namedRecordCode(record, 'schema')}`;
  return { path: `src/${folder}/${record.file}.ts`, text: text.replaceAll(`'../${folder}/`, "'./") };
}

function entityText({ imports }: EntityContext, code: string, own: NamedRecord | undefined): string {
  if (own === undefined) return `${imports.code()}\n\n${code}`;
  const beside = own.imports.code();
  const mine = imports
    .code()
    .split('\n')
    .filter((line) => !line.includes(`'../records/${own.file}.ts'`))
    .join('\n');
  return `${joinImports(mine, beside)}\n\n${namedRecordCode(own, 'schema')}\n\n${code}`;
}

/** Merges blocks of imports, so that each module appears once. */
function joinImports(...blocks: readonly string[]): string {
  const imports = createImports();
  for (const line of blocks.join('\n').split('\n')) {
    const [, named, module = ''] = /^import (?:\{ (.*) \}|\* as v) from '(.*)';$/.exec(line) ?? [];
    if (module === '') continue;
    for (const name of named?.split(', ') ?? ['* as v']) imports.add(module, name);
  }
  return imports.code();
}

/** Returns the exports of the types that operations return. */
function typeExports(draft: Draft, records: Records, inlined: ReadonlyMap<NamedRecord, EntityDraft>): string[] {
  return records.all().flatMap((record) => {
    const isReturned = record.mode === 'output' && [...record.users].some((user) => user.startsWith('entity '));
    if (!isReturned || draft.entities.some(({ accessor }) => accessor === record.name)) return [];
    const owner = inlined.get(record);
    const from = owner === undefined ? `./records/${record.file}.ts` : `./entities/${entityFile(owner)}.ts`;
    return [`export type { ${record.name} } from '${from}';`];
  });
}
