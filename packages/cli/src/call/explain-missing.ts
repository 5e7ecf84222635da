import { addHint, InvalidParamsError } from '@agent-connectors/core';
import type { JsonSchema } from '@agent-connectors/core/describe';
import type { ConnectorSource } from '@agent-connectors/installed';
import { callSpecs } from '../grammar/call-options.ts';
import { flagName } from '../grammar/flag-name.ts';
import { BrokenWalkError } from './broken-walk-error.ts';

interface CalledOperation {
  readonly source: ConnectorSource;
  /** `issues.get` */
  readonly id: string;
  /** The names of its required parameters. */
  readonly required: readonly string[];
  /** `agent-connectors pylon issues get` */
  readonly command: string;
}

/** Adds to the error for missing parameters the command that has them, and where their IDs come from. Returns any other error as it is. */
export async function explainMissing(error: unknown, called: CalledOperation): Promise<unknown> {
  if (error instanceof BrokenWalkError)
    return new BrokenWalkError(await explainMissing(error.cause, called), error.nextCursor);
  if (!InvalidParamsError.isInstance(error) || error.outcome !== 'not_sent') return error;
  const { required, command, source, id } = called;
  const missing = required.filter((name) =>
    error.issues.some(({ path, received }) => path === name && received === 'nothing'),
  );
  if (missing.length === 0) return error;
  const { describeOperation } = await import('@agent-connectors/core/describe');
  const { from, input } = describeOperation(await source.connector(), id);
  const sources = missing.flatMap((name) => {
    const [operation, field] = from[name]?.split(':') ?? [];
    if (operation === undefined) return isTime(input, name) ? [`${name} is a time, such as 2026-11-01T00:00:00Z.`] : [];
    const [entity, action] = operation.split('.');
    const place = field === undefined ? '' : `, field ${field}`;
    return [`${name} comes from agent-connectors ${source.id} ${entity} ${action}${place}.`];
  });
  return addHint(error, [`Pass it like this: ${command} ${placeholders(required)}.`, ...sources].join(' '));
}

/** The parameters as they are typed: the only one without a name, and those that are called like an option of every call in `--params`. */
function placeholders(required: readonly string[]): string {
  const [only] = required;
  if (required.length === 1 && only !== undefined) return `<${only}>`;
  const isOption = (name: string) => Object.hasOwn(callSpecs, flagName(name));
  const flags = required.filter((name) => !isOption(name)).map((name) => `--${flagName(name)} <${name}>`);
  const others = required.filter(isOption).map((name) => `"${name}": …`);
  return [...flags, ...(others.length > 0 ? [`--params '{${others.join(', ')}}'`] : [])].join(' ');
}

function isTime(input: JsonSchema, name: string): boolean {
  const properties = input['properties'] as Readonly<Record<string, JsonSchema>>; // as in every schema of an object
  return properties[name]?.['format'] === 'date-time';
}
