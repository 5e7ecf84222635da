import type { Draft, EntityDraft, OperationDraft } from '../draft/model.ts';
import { camelCase, kebabCase, words } from '../names/words.ts';
import { core, createImports, quote } from './code.ts';
import type { SourceFile } from './files.ts';
import { type Desk, inputCode, operationCode } from './operation-code.ts';
import { entitySummary } from './phrases.ts';
import { type NamedRecord, namedRecordCode, type Records } from './records.ts';

/** Above so many lines, as far as they can be told before formatting, inputs get files of their own. */
const longEntity = 290;
const longInput = 5;

export const entityFile = ({ accessor }: EntityDraft): string => kebabCase(words(accessor));

interface Written {
  readonly entity: EntityDraft;
  readonly desk: Desk;
  readonly code: string;
}

/** The sources of all entities, the records that have a name, and the inputs that are long. */
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
  for (const { entity, desk, code } of written) {
    const own = [...inlined].find(([, owner]) => owner === entity)?.[0];
    files.push({ path: `src/entities/${entityFile(entity)}.ts`, text: entityText(desk, code, own) });
  }
  files.push({
    path: 'src/entities/index.ts',
    text: draft.entities.map((entity) => `export { ${entity.accessor} } from './${entityFile(entity)}.ts';`).join('\n'),
  });
  return { files, types: typeExports(draft, records, inlined) };
}

function writeEntity(draft: Draft, entity: EntityDraft, records: Records, files: SourceFile[]): Written {
  const imports = createImports();
  const desk: Desk = { draft, entity, imports, records };
  const lines = entity.operations.reduce((sum, { parameters }) => sum + 9 + parameters.length, 0);
  const operations = entity.operations.map((operation) => {
    const apart = lines > longEntity && operation.parameters.length > longInput;
    return operationCode(desk, operation, apart ? inputFile(desk, operation, files) : undefined);
  });
  const key = entity.key === undefined ? '' : `, key: ${quote(entity.key)}`;
  imports.add(core, 'entity');
  const code = `/** ${entitySummary(entity)} */\nexport const ${entity.accessor} = entity({ summary: ${quote(entitySummary(entity))}${key} }, () => ({\n${operations.join(',\n\n')},\n}));`;
  return { entity, desk, code };
}

/** Moves the input of an operation into a file of its own; answers what it is called there. */
function inputFile(desk: Desk, { action, ...rest }: OperationDraft, files: SourceFile[]): string {
  const parts = [...words(desk.entity.accessor), ...words(action), 'params'];
  const name = camelCase(parts);
  const imports = createImports();
  const code = inputCode({ ...desk, imports }, { action, ...rest });
  const text = `${imports.code()}\n\n/** What ${desk.entity.accessor}.${action} takes. */\nexport const ${name} = ${code};`;
  files.push({ path: `src/inputs/${kebabCase(parts)}.ts`, text: text.replaceAll("'../inputs/", "'./") });
  return desk.imports.add(`../inputs/${kebabCase(parts)}.ts`, name);
}

/** The record that only one entity answers, when it is short enough to stand beside the operations. */
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

function entityText({ imports }: Desk, code: string, own: NamedRecord | undefined): string {
  if (own === undefined) return `${imports.code()}\n\n${code}`;
  const beside = own.imports.code();
  const mine = imports
    .code()
    .split('\n')
    .filter((line) => !line.includes(`'../records/${own.file}.ts'`))
    .join('\n');
  return `${joinImports(mine, beside)}\n\n${namedRecordCode(own, 'schema')}\n\n${code}`;
}

/** Two blocks of imports as one, each module once. */
function joinImports(...blocks: readonly string[]): string {
  const imports = createImports();
  for (const line of blocks.join('\n').split('\n')) {
    const [, named, module = ''] = /^import (?:\{ (.*) \}|\* as v) from '(.*)';$/.exec(line) ?? [];
    if (module === '') continue;
    for (const name of named?.split(', ') ?? ['* as v']) imports.add(module, name);
  }
  return imports.code();
}

/** Exports of the types that operations answer. */
function typeExports(draft: Draft, records: Records, inlined: ReadonlyMap<NamedRecord, EntityDraft>): string[] {
  return records.all().flatMap((record) => {
    const answered = record.mode === 'output' && [...record.users].some((user) => user.startsWith('entity '));
    if (!answered || draft.entities.some(({ accessor }) => accessor === record.name)) return [];
    const owner = inlined.get(record);
    const from = owner === undefined ? `./records/${record.file}.ts` : `./entities/${entityFile(owner)}.ts`;
    return [`export type { ${record.name} } from '${from}';`];
  });
}
