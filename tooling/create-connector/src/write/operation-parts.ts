import type { Draft, EntityDraft, OperationDraft, ParameterDraft } from '../draft/model.ts';
import { words } from '../names/words.ts';
import type { Shape } from '../openapi/shape.ts';
import { core, type Imports, keyCode, quote, valueCode } from './code.ts';
import { documentExample } from './document-example.ts';
import { expectedRequest } from './expected-request.ts';
import { parameterText } from './phrases.ts';
import type { Records } from './records.ts';

/** The context in which the operations of an entity are written. */
export interface EntityContext {
  readonly draft: Draft;
  readonly entity: EntityDraft;
  readonly imports: Imports;
  readonly records: Records;
}

/** Returns the input schema of an operation. */
export function inputCode({ entity, imports, records }: EntityContext, operation: OperationDraft): string {
  imports.add('valibot', '* as v');
  const user = `entity ${entity.accessor}`;
  const found = [...entity.singular, ...words(operation.action)];
  const fields = operation.parameters.map((parameter) => {
    if (parameter.role === 'cursor') {
      imports.add('../fields.ts', 'cursor');
      return 'cursor';
    }
    const code = parameterCode(parameter, imports, (shape) =>
      records.code(shape, 'input', imports, [...found, ...words(parameter.name)], user),
    );
    return `${keyCode(parameter.name)}: ${imports.add(core, 'doc')}(${code}, ${quote(parameterText(parameter, entity))})`;
  });
  return `v.strictObject({ ${fields.join(', ')} })`;
}

function parameterCode(
  parameter: ParameterDraft,
  imports: Imports,
  write: (shape: ParameterDraft['shape']) => string,
): string {
  const { shape, location, required } = parameter;
  const plain =
    location === 'path' && shape.kind === 'text'
      ? imports.add('../fields.ts', 'Id')
      : write(location === 'path' ? { ...shape, nullable: false } : shape);
  return required ? plain : `v.optional(${plain})`;
}

/** Returns the fields of a compact result, and the sources of IDs, where those of the entity and of the connector differ. */
export const agentLines = ({ brief, from }: OperationDraft): (string | undefined)[] => [
  brief && `brief: ${valueCode(brief)}`,
  from && `from: ${valueCode(from)}`,
];

/** Returns the schema of the data. */
export function outputLine(
  { entity, imports, records }: EntityContext,
  { kind, action, response }: OperationDraft,
): string {
  if (kind === 'download') return '';
  if (response.data === undefined) return `output: ${imports.add(core, 'Nothing')}`;
  const found = ['list', 'get', 'create', 'update', 'search', 'delete'].includes(action)
    ? entity.singular
    : [...entity.singular, ...words(action)];
  const code = records.data(response.data, imports, found, `entity ${entity.accessor}`);
  return `${kind === 'list' ? 'item' : 'output'}: ${code}`;
}

/** Returns example parameters: those of the document, or derived ones if the documentation cannot derive them. */
export function exampleLine(draft: Draft, operation: OperationDraft): string | false {
  const given = documentExample(operation);
  if (given !== undefined) return `example: ${valueCode(given)}`;
  const required = operation.parameters.filter((parameter) => parameter.required);
  const plain = required.every(({ shape }) => ['flag', 'choice', 'file'].includes(shape.kind) || isPlain(shape));
  if (plain) return false;
  const { params } = expectedRequest(operation, draft);
  return `example: ${valueCode(Object.fromEntries(required.map(({ name }) => [name, params[name]])))}`;
}

const isPlain = (shape: Shape) =>
  (shape.kind === 'text' &&
    shape.format === undefined &&
    (shape.minLength ?? 0) < 2 &&
    shape.maxLength === undefined) ||
  (shape.kind === 'number' && shape.epoch === undefined);
