import type { Draft, EntityDraft, OperationDraft, SyncDraft } from '../draft/model.ts';
import { camelCase, kebabCase, words } from '../names/words.ts';
import type { Shape } from '../openapi/shape.ts';
import { core, createImports, quote, valueCode } from './code.ts';
import { documentExample } from './document-example.ts';
import type { SourceFile } from './files.ts';
import { operationCode } from './operation-code.ts';
import { type EntityContext, inputCode } from './operation-parts.ts';
import { entitySummary } from './phrases.ts';
import { type NamedRecord, namedRecordCode, type Records } from './records.ts';

/** In entities with more estimated lines, inputs get their own files. */
const longEntity = 290;
const longInput = 12;

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
  const linesOf = ({ parameters }: OperationDraft) => parameters.reduce((sum, { shape }) => sum + shapeLines(shape), 0);
  const exampleLines = (operation: OperationDraft) =>
    (JSON.stringify(documentExample(operation), null, 1) ?? '').split('\n').length;
  const lines = entity.operations.reduce((sum, each) => sum + 12 + linesOf(each) + exampleLines(each), 0);
  const operations = entity.operations.map((operation) => {
    const apart = lines > longEntity && linesOf(operation) > longInput;
    return operationCode(context, operation, apart ? inputFile(context, operation, files) : undefined);
  });
  const key = entity.key === undefined ? '' : `, key: ${quote(entity.key)}`;
  const brief = entity.brief === undefined ? '' : `, brief: ${valueCode(entity.brief)}`;
  const sync = entity.sync === undefined ? '' : `, sync: ${valueCode(syncOf(entity.sync))}`;
  imports.add(core, 'entity');
  const code = `/** ${entitySummary(entity)} */\nexport const ${entity.accessor} = entity({ summary: ${quote(entitySummary(entity))}${key}${brief}${sync} }, () => ({\n${operations.join(',\n\n')},\n}));`;
  return { entity, context, code };
}

/** Estimates how many lines the schema of an input takes. Named records are elsewhere. */
function shapeLines(shape: Shape): number {
  if (shape.kind === 'choice') return shape.values.length > 4 ? shape.values.length + 3 : 1;
  if (shape.kind === 'list') return shapeLines(shape.item);
  if (shape.kind === 'either') return shape.options.reduce((sum, option) => sum + shapeLines(option), 2);
  if (shape.kind !== 'record') return 1;
  const fields = Object.values(shape.fields);
  if (shape.rest === undefined && (fields.length > 6 || (fields.length > 2 && shape.name !== undefined))) return 1;
  return fields.reduce((sum, field) => sum + shapeLines(field.shape), 3);
}

/** Returns how an entity is copied. Where the document does not say what a listing does, the draft assumes the least. */
function syncOf({ changed, parent }: SyncDraft) {
  return {
    full: { operation: 'list' },
    ...(changed && {
      changed: {
        operation: 'list',
        params: { [changed.param]: '{since}' },
        format: changed.format,
        field: changed.field,
        order: 'unordered',
        inclusive: false,
      },
    }),
    deletes: 'never',
    ...(parent && { parent: { entity: parent.entity, params: { [parent.param]: parent.key } } }),
  };
}

/** Moves the input of an operation to its own file and returns its name there. */
function inputFile(context: EntityContext, { action, ...rest }: OperationDraft, files: SourceFile[]): string {
  const parts = [...words(context.entity.accessor), ...words(action), 'params'];
  const name = camelCase(parts);
  const imports = createImports();
  const code = inputCode({ ...context, imports }, { action, ...rest });
  const text = `${imports.code(code)}\n\n/** Parameters of ${context.entity.accessor}.${action}. */\nexport const ${name} = ${code};`;
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
  if (own === undefined) return `${imports.code(code)}\n\n${code}`;
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
