import type { Draft, OperationDraft, PageStyle } from '../draft/model.ts';
import { sameStyle } from '../draft/pagination.ts';
import { core, type Imports, keyCode, quote, valueCode } from './code.ts';
import { graphqlCode } from './graphql-code.ts';
import { agentLines, type EntityContext, exampleLine, inputCode, outputLine } from './operation-parts.ts';
import { deprecation, summaryOf } from './phrases.ts';

/** Returns the definition of an operation. `input` is the name of its input if that has its own file. */
export function operationCode(context: EntityContext, operation: OperationDraft, input: string | undefined): string {
  const { draft, entity, imports } = context;
  const { kind, source, effect, wholeBody } = operation;
  if (source.graphql !== undefined) return graphqlCode(context, operation, source.graphql, input);
  const factory = imports.add(core, kind);
  const isDefault = kind === 'list' || (effect === 'read' && operation.method === 'GET');
  const lines = [
    `summary: ${quote(summaryOf(entity, operation))}`,
    ...agentLines(operation),
    source.docs && `docs: ${quote(source.docs)}`,
    source.deprecated && `deprecated: ${quote(deprecation)}`,
    !isDefault && `effect: '${effect}'`,
    operation.sends && 'sends: true',
    operation.spends && 'spends: true',
    lacksKey(operation, draft) && 'idempotency: false',
    source.anonymous && 'anonymous: true',
    source.scopes.length > 0 && `scopes: ${valueCode(source.scopes)}`,
    wholeBody !== undefined && `wholeBody: ${quote(wholeBody)}`,
    encodeLine(draft, operation),
    acceptLine(operation),
    paginationLine(draft, operation, imports),
    dataLine(draft, operation),
    inLine(operation),
    arraysLine(operation),
    exampleLine(draft, operation),
    wireLine(operation),
    `input: ${input ?? inputCode(context, operation)}`,
    outputLine(context, operation),
  ];
  return `${keyCode(operation.action)}: ${factory}(${quote(`${operation.method} ${operation.path}`)}, { ${lines.filter(Boolean).join(', ')} })`;
}

function encodeLine(draft: Draft, { encode }: OperationDraft): string | false {
  return encode !== undefined && encode !== draft.encode && `encode: '${encode}'`;
}

function acceptLine({ response }: OperationDraft): string | false {
  const { mediaType, isText } = response;
  return mediaType !== undefined && `${isText ? 'text' : 'accept'}: ${quote(mediaType)}`;
}

/** Returns how single parameters write arrays. */
function arraysLine({ parameters }: OperationDraft): string | false {
  const other = parameters.flatMap(({ name, array }) => (array === undefined ? [] : [[name, array] as const]));
  return other.length > 0 && `arrays: ${valueCode(Object.fromEntries(other))}`;
}

/** Whether calls of an operation have an idempotency key: a write by POST whose document names the header. */
export const takesKey = ({ method, effect, source }: OperationDraft, { idempotency }: Draft): boolean =>
  idempotency !== undefined && method === 'POST' && effect !== 'read' && source.takesKey === true;

const lacksKey = (operation: OperationDraft, draft: Draft) =>
  draft.idempotency !== undefined &&
  operation.method === 'POST' &&
  operation.effect !== 'read' &&
  !takesKey(operation, draft);

/** Returns the path of the data that core uses by default. */
function assumedPath(draft: Draft, operation: OperationDraft): string {
  if (operation.kind !== 'list') return draft.envelope;
  return operation.pagination?.items ?? draft.envelope;
}

function dataLine(draft: Draft, operation: OperationDraft): string | false {
  const { kind, response } = operation;
  if (
    kind === 'download' ||
    response.data === undefined ||
    response.isText ||
    response.path === assumedPath(draft, operation)
  )
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
    link: ['linkPages', { items, next, limitParam }],
    lastId: ['lastIdPages', { items, more, cursorParam: moves, limitParam }],
  } as const;
  const [factory, options] = named[style];
  return `${imports.add(core, factory)}(${valueCode(options)})`;
}

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
