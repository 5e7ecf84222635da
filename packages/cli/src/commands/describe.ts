import { offlineConnector } from '../call/offline.ts';
import { entityNamed, operationNamed } from '../grammar/find-names.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const help = `agent-connectors describe <connector>[.<entity>[.<action>]] [<path>] [--output json]

Shows what an operation takes and returns: parameters with their types, values, inner fields and where IDs come from, the fields of the result, and an
example: as it is, or with <placeholders> to fill in. With a path such as filter.field, or returns.account, it shows one parameter or one field of the
result in full, in each of its variants; field=state in a path chooses one. Without an action, it lists what there is. --output json prints the
introspection document with complete JSON Schemas. Works offline.

  agent-connectors describe pylon.issues.search
  agent-connectors describe pylon.issues.search filter.value
  agent-connectors describe pylon.issues.search filter.field=state.value
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, words } = readOptions(argv, { output: { type: 'value' } });
  const [first = '', ...others] = words;
  const dotted = first.split('.');
  const [connector, entityName, actionName, path, extra] = dotted.length > 1 ? [...pad(dotted), ...others] : words;
  if (connector === undefined || connector === '')
    throw new UsageError('Name what to describe.', 'agent-connectors describe pylon.issues.search');
  if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'.`);
  if (options.output !== undefined && options.output !== 'json')
    throw new UsageError(`--output must be json, not '${options.output}'.`);
  const asJson = options.output === 'json';
  const source = await offlineConnector(connector, io);
  const catalog = await source.catalog();
  const entity = entityName === undefined ? undefined : entityNamed(catalog, entityName);
  if (entity === undefined || actionName === undefined) {
    if (asJson) return describeJson();
    const { run: list } = await import('./list.ts');
    return list([connector, ...(entity === undefined ? [] : [entity.id])], io);
  }
  const { id } = operationNamed(catalog, entity, actionName);
  if (path !== undefined) {
    const [{ describeOperation }, { describeParameter }, { parameterNotes }] = await Promise.all([
      import('@agent-connectors/core/describe'),
      import('@agent-connectors/tools/describe'),
      import('../help/option-notes.ts'),
    ]);
    const description = describeOperation(await source.connector(), id);
    const text = describeParameter(description, path);
    if (text !== undefined) return io.out(`${[text, ...parameterNotes(description, path)].join('\n')}\n`);
    const { unknownPath } = await import('./describe/unknown-path.ts');
    throw unknownPath(`${source.id}.${id}`, description, path);
  }
  if (asJson) {
    const { operationJson } = await import('../help/operation-json.ts');
    return io.out(await operationJson(source, id));
  }
  const { operationHelp } = await import('../help/operation-help.ts');
  await io.out(await operationHelp(source, id));

  async function describeJson(): Promise<void> {
    const { describe, describeOperation } = await import('@agent-connectors/core/describe');
    const definition = await source.connector();
    const whole = describe(definition);
    const own = whole.operations.filter((each) => each.entity === entity?.id);
    // Each operation is described by itself: its reader may not have the records that it refers to.
    const part = entity === undefined ? whole : own.map((each) => describeOperation(definition, each.id));
    await io.out(`${JSON.stringify(part)}\n`);
  }
}

/** Missing parts of a name stay missing, so that a path after it is not taken for an action. */
const pad = (parts: readonly string[]): (string | undefined)[] => [parts[0], parts[1], parts[2]];
