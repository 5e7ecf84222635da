import type { Draft, EntityDraft, OperationDraft, ParameterDraft } from '../draft/model.ts';
import { type PageStyle, sameStyle } from '../draft/pagination.ts';
import { words } from '../names/words.ts';
import type { Shape } from '../openapi/shape.ts';
import { core, type Imports, keyCode, quote, valueCode } from './code.ts';
import { expectedRequest } from './expected-request.ts';
import { deprecation, parameterText, summaryOf } from './phrases.ts';
import type { Records } from './records.ts';

/** The context in which the operations of an entity are written. */
export interface EntityContext {
  readonly draft: Draft;
  readonly entity: EntityDraft;
  readonly imports: Imports;
  readonly records: Records;
}

/** Returns the definition of an operation. `input` is the name of its input if that has its own file. */
export function operationCode(context: EntityContext, operation: OperationDraft, input: string | undefined): string {
  const { draft, entity, imports } = context;
  const { kind, source, effect, wholeBody, encode } = operation;
  const factory = imports.add(core, kind);
  const isDefault = kind === 'list' || (effect === 'read' && operation.method === 'GET');
  const lines = [
    `summary: ${quote(summaryOf(entity, operation))}`,
    source.docs && `docs: ${quote(source.docs)}`,
    source.deprecated && `deprecated: ${quote(deprecation)}`,
    !isDefault && `effect: '${effect}'`,
    source.anonymous && 'anonymous: true',
    source.scopes.length > 0 && `scopes: ${valueCode(source.scopes)}`,
    wholeBody !== undefined && `wholeBody: ${quote(wholeBody)}`,
    encode !== 'json' && `encode: '${encode}'`,
    paginationLine(draft, operation, imports),
    dataLine(draft, operation),
    inLine(operation),
    exampleLine(draft, operation),
    wireLine(operation),
    `input: ${input ?? inputCode(context, operation)}`,
    outputLine(context, operation),
  ];
  return `${keyCode(operation.action)}: ${factory}(${quote(`${operation.method} ${operation.path}`)}, { ${lines.filter(Boolean).join(', ')} })`;
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

function outputLine({ entity, imports, records }: EntityContext, { kind, action, response }: OperationDraft): string {
  if (kind === 'download') return '';
  if (response.data === undefined) return `output: ${imports.add(core, 'Nothing')}`;
  const found = ['list', 'get', 'create', 'update', 'search', 'delete'].includes(action)
    ? entity.singular
    : [...entity.singular, ...words(action)];
  const code = records.data(response.data, imports, found, `entity ${entity.accessor}`);
  return `${kind === 'list' ? 'item' : 'output'}: ${code}`;
}

/** Returns the path of the data that core uses by default. */
function assumedPath(draft: Draft, operation: OperationDraft): string {
  if (operation.kind !== 'list') return draft.envelope;
  return operation.pagination?.items ?? draft.envelope;
}

function dataLine(draft: Draft, operation: OperationDraft): string | false {
  const { kind, response } = operation;
  if (kind === 'download' || response.data === undefined || response.path === assumedPath(draft, operation))
    return false;
  return `${kind === 'list' ? 'items' : 'data'}: ${quote(response.path)}`;
}

function paginationLine(draft: Draft, { kind, pagination }: OperationDraft, imports: Imports): string | false {
  if (kind !== 'list' || sameStyle(pagination, draft.pagination)) return false;
  return pagination === undefined ? `pagination: 'none'` : `pagination: ${paginationCode(pagination, imports)}`;
}

/** Returns the call of core that defines a pagination. */
export function paginationCode(page: PageStyle, imports: Imports): string {
  const { style, items, moves, limit, next, more, total, firstPage } = page;
  const limitParam = limit === 'limit' ? undefined : limit;
  const unless = (usual: string) => (moves === usual ? undefined : moves);
  const named = {
    cursor: ['cursorPages', { items, next, more, cursorParam: unless('cursor'), limitParam }],
    page: [
      'numberedPages',
      { items, total, pageParam: unless('page'), limitParam, firstPage: firstPage === 0 ? 0 : undefined },
    ],
    offset: ['offsetPages', { items, total, offsetParam: unless('offset'), limitParam }],
  } as const;
  const [factory, options] = named[style];
  return `${imports.add(core, factory)}(${valueCode(options)})`;
}

/** Returns example parameters if the documentation cannot derive them. */
function exampleLine(draft: Draft, operation: OperationDraft): string | false {
  const required = operation.parameters.filter((parameter) => parameter.required);
  const plain = required.every(({ shape }) => ['flag', 'choice', 'file'].includes(shape.kind) || isPlain(shape));
  if (plain) return false;
  const { params } = expectedRequest(operation, draft.arrays);
  return `example: ${valueCode(Object.fromEntries(required.map(({ name }) => [name, params[name]])))}`;
}

const isPlain = (shape: Shape) =>
  (shape.kind === 'text' &&
    shape.format === undefined &&
    (shape.minLength ?? 0) < 2 &&
    shape.maxLength === undefined) ||
  shape.kind === 'number';

/** Returns the locations of parameters that differ from the default. */
function inLine({ method, parameters }: OperationDraft): string | false {
  const rule = method === 'GET' || method === 'DELETE' ? 'query' : 'body';
  const other = parameters.filter(({ location }) => location !== 'path' && location !== rule);
  return (
    other.length > 0 && `in: ${valueCode(Object.fromEntries(other.map(({ name, location }) => [name, location])))}`
  );
}

function wireLine({ parameters }: OperationDraft): string | false {
  const renamed = parameters.filter(
    ({ name, wire, location, role }) => location !== 'path' && role === undefined && name !== wire,
  );
  return renamed.length > 0 && `wire: ${valueCode(Object.fromEntries(renamed.map(({ name, wire }) => [name, wire])))}`;
}
