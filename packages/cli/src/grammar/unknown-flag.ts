import type { SchemaDefinitions } from '@agent-connectors/core/describe';
import { UsageError } from '../usage-error.ts';
import { fieldNamed } from './field-named.ts';
import { normalized, plurals } from './find-names.ts';
import type { FlagContext } from './flag-context.ts';
import { flagName } from './flag-name.ts';
import { nearestFlag } from './nearest-flag.ts';
import { type ParameterType, typeOf } from './schema-types.ts';

/** Names under which other tools take what `--params` takes here. */
const namesOfParams = ['body', 'data', 'json', 'input', 'payload'];

/** The error for a flag that no parameter has, with the nearest one, or with what there is instead. */
export function unknownFlag(
  name: string,
  raw: string,
  context: FlagContext,
  definitions: SchemaDefinitions,
): UsageError {
  const { path, type, rest } = knownPart(name.split('.'), context, definitions);
  const message = `Unknown option ${raw}.`;
  if (path.length > 0) return unknownField(message, path, type, rest[0] ?? '', definitions);
  const { command, options } = context;
  const names = Object.keys(type.properties);
  const flags = names.map(flagName);
  const [first = ''] = name.split('.');
  const near =
    idFor(first, names, context, 'own') ??
    nearestFlag(first, [...flags, ...options]) ??
    idFor(first, names, context, 'any');
  if (near !== undefined) return new UsageError(message, `Did you mean --${near}?`, [`--${near}`]);
  if (namesOfParams.includes(first))
    return new UsageError(message, 'Did you mean --params, which takes all parameters as one JSON object?', [
      '--params',
    ]);
  const all = flags.map((flag) => `--${flag}`).join(', ');
  return new UsageError(message, `See ${command} --help. Its parameters are ${all || 'none'}.`);
}

/** Follows a dotted name as far as it is known. The last part of a flag that is not found is never known. */
function knownPart(names: readonly string[], { input }: FlagContext, definitions: SchemaDefinitions) {
  let type = typeOf(input, definitions);
  const path: string[] = [];
  for (const name of names.slice(0, -1)) {
    const field = fieldNamed(name, type);
    if (field === undefined) break;
    path.push(field.isOpen ? field.name : flagName(field.name));
    type = typeOf(field.schema, definitions);
  }
  return { path, type, rest: names.slice(path.length) };
}

function unknownField(
  message: string,
  path: readonly string[],
  type: ParameterType,
  name: string,
  definitions: SchemaDefinitions,
): UsageError {
  const flag = `--${path.join('.')}`;
  const fields = Object.keys(type.properties).map(flagName);
  const near = nearestFlag(name, fields);
  if (near !== undefined) return new UsageError(message, `Did you mean ${flag}.${near}?`, [`${flag}.${near}`]);
  if (fields.length > 0)
    return new UsageError(message, `${flag} has: ${fields.map((field) => `${flag}.${field}`).join(', ')}.`);
  const items = typeOf(type.items ?? {}, definitions);
  const ofItems = Object.keys(items.properties);
  if (type.types.has('array') && ofItems.length > 0) {
    const example = `{${ofItems
      .slice(0, 3)
      .map((field) => `"${field}": …`)
      .join(', ')}}`;
    return new UsageError(message, `${flag} takes a list of objects. Pass each as JSON: ${flag} '${example}'`);
  }
  if (type.types.has('any') || type.types.has('object'))
    return new UsageError(message, `Pass its fields as JSON: ${flag} '{"${name}": …}'`);
  return new UsageError(message, `${flag} is no object, and has no fields.`);
}

/** An ID is named `id` in one place and `candidateId` in another. */
function idFor(
  name: string,
  names: readonly string[],
  { command, input }: FlagContext,
  which: 'own' | 'any',
): string | undefined {
  const entity = command.split(' ').at(-2) ?? '';
  const isOwn = (each: string) => /_id$/.test(each) && plurals(each.slice(0, -3)).includes(entity);
  const wanted = normalized(name);
  if (wanted.endsWith('_id'))
    return names.includes('id') && (which === 'any' || isOwn(wanted)) && !names.includes(name) ? 'id' : undefined;
  if (wanted !== 'id' || names.includes('id')) return undefined;
  const own = names.filter((each) => isOwn(normalized(each)));
  const required = (input['required'] ?? []) as readonly string[]; // names, as in every JSON Schema
  const any = required.filter((each) => normalized(each).endsWith('_id'));
  const [found] = which === 'own' ? own : any.slice(0, any.length === 1 ? 1 : 0);
  return found && flagName(found);
}
