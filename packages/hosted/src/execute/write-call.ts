import { type ExecutorOperation, InvalidParamsError, type Issue, UnknownOperationError } from '@agent-connectors/core';
import type { HostedOperation, HostedOperations } from '../definitions/hosted-connector.ts';

/** An execution as the platform takes it. */
export interface HostedCall {
  readonly entity: string;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly select_fields?: string[];
  readonly skip_truncation: true;
}

/** An execution, and what its answer has to be read with. */
export interface WrittenCall {
  readonly call: HostedCall;
  /** How the platform takes the operation; empty where that is not known. */
  readonly hosted: Partial<HostedOperation>;
  /** The platform knows no page size for this listing. */
  readonly ignoredLimit?: number;
}

/** What the calls of one vendor are written with. */
export interface WriteContext {
  /** The vendor's name, for messages. */
  readonly title: string;
  /** What the platform's connector can do; `undefined` where that is not known. */
  readonly table: HostedOperations | undefined;
}

/**
 * Writes an operation and its parameters as the platform knows them. Throws `UnknownOperationError` for an operation that the hosted
 * connector lacks, and `InvalidParamsError` for parameters that it would ignore, or misses.
 */
export function writeCall(
  operation: ExecutorOperation,
  params: Readonly<Record<string, unknown>>,
  fields: readonly string[] | undefined,
  context: WriteContext,
): WrittenCall {
  const { entity, action } = operation;
  const { table } = context;
  const hosted = operationOf(operation, context);
  const written: Record<string, unknown> = {};
  const issues: Issue[] = [];
  let ignoredLimit: number | undefined;
  for (const { to, values, default: ours } of Object.values(hosted?.translated ?? {})) written[to] = values[ours];
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    const translation = hosted?.translated?.[name];
    if (translation !== undefined) {
      written[translation.to] = translation.values[String(value)] ?? value;
      continue;
    }
    const wire = wireName(operation, name, hosted);
    if (wire !== undefined) written[wire] = value;
    // A page that is longer than it need be loses nothing.
    else if (name === 'limit' && operation.definition.kind === 'list') ignoredLimit = Number(value);
    else issues.push(ignoredParameter(name, hosted, context));
  }
  for (const name of hosted?.required ?? [])
    if (params[name] === undefined)
      issues.push({
        path: name,
        expected: `a value, which Airbyte's ${context.title} connector requires`,
        received: 'nothing',
      });
  if (issues.length > 0) throw invalid(operation, issues);
  // The platform selects from what it takes out of the vendor's body, and by the names that are in it.
  const record = hosted?.record;
  // Where the last record is the position of the next page, the client needs that field.
  const position = hosted?.next?.lastRecord;
  const wanted = position === undefined ? (fields ?? []) : [...new Set([...(fields ?? []), position])];
  const selects = fields !== undefined && hosted?.raw !== true && table?.records === undefined;
  return {
    call: {
      entity,
      action,
      params: written,
      ...(selects && { select_fields: wanted.map((field) => (record === undefined ? field : `${record}.${field}`)) }),
      skip_truncation: true,
    },
    hosted: hosted ?? {},
    ...(ignoredLimit !== undefined && { ignoredLimit }),
  };
}

function operationOf(
  { connector, entity, action }: ExecutorOperation,
  { title, table }: WriteContext,
): HostedOperation | undefined {
  if (table === undefined) return undefined;
  const id = `${entity}.${action}`;
  const hosted = Object.hasOwn(table.operations, id) ? table.operations[id] : undefined;
  if (hosted !== undefined) return hosted;
  const names = Object.keys(table.operations);
  const ofEntity = names.filter((name) => name.startsWith(`${entity}.`));
  const entities = [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
  const there =
    ofEntity.length > 0 ? `Of ${entity} it has ${ofEntity.join(', ')}` : `Its entities are ${entities.join(', ')}`;
  throw new UnknownOperationError({
    message: `Airbyte's ${title} connector has no ${id}.`,
    hint: `${there}. Other operations run directly, with a client that has ${title}'s credentials.`,
    connector,
    entity,
    action,
  });
}

/** Returns the platform's name of a parameter; `undefined` where it has none. */
function wireName(operation: ExecutorOperation, name: string, hosted: HostedOperation | undefined): string | undefined {
  // A dot nests in the vendor's body: the platform takes the parameter by its own name.
  const vendors = operation.nameOf(name).split('.').at(-1) ?? name;
  if (hosted === undefined) return vendors;
  if (name === 'cursor') return hosted.next?.to;
  const renamed = hosted.renamed?.[name];
  return renamed ?? [name, vendors].find((each) => hosted.params.includes(each));
}

function ignoredParameter(name: string, hosted: HostedOperation | undefined, { title }: WriteContext): Issue {
  const names = hosted?.params ?? [];
  return {
    path: name,
    expected: 'no value in hosted execution',
    received: 'one',
    hint: `Airbyte's ${title} connector ${names.length === 0 ? 'takes no parameters' : `takes ${names.join(', ')}`}; call the operation directly to pass \`${name}\``,
  };
}

const invalid = ({ connector, entity, action }: ExecutorOperation, issues: readonly Issue[]) =>
  new InvalidParamsError({
    what: `${entity}.${action} was called with parameters that hosted execution does not take`,
    issues,
    hint: 'Nothing was sent.',
    connector,
    entity,
    action,
  });
