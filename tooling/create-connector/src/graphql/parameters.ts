import {
  type GraphQLArgument,
  type GraphQLField,
  isInputObjectType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { reservedNames } from '../names/inherited.ts';
import { createNames } from '../names/unique.ts';
import type { Notes } from '../notes.ts';
import type { GraphqlParameter } from '../openapi/source.ts';
import { timed } from '../openapi/unix-time.ts';
import { inputShape } from './shapes.ts';

/** The arguments that a document passes, as variables of the same name, and the parameters that fill them. */
export interface Arguments {
  readonly passed: readonly GraphQLArgument[];
  readonly parameters: readonly GraphqlParameter[];
}

/** Arguments that page back, which a listing does not need. */
const backwards = new Set(['last', 'before']);

/** Returns the parameters of a field: its arguments, and the fields of the argument `input`. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, isPaged: boolean, notes: Notes): Arguments {
  const passed = field.args.filter(
    (argument) =>
      isRequiredArgument(argument) ||
      (argument.deprecationReason == null && !(isPaged && backwards.has(argument.name))),
  );
  const names = createNames([...reservedNames, ...(isPaged ? ['cursor', 'limit'] : [])]);
  const parameters = passed
    .filter((argument) => inputOf(argument) === undefined)
    .map((argument) => parameterOf(argument, isPaged, names, notes));
  const flat = passed.flatMap((argument) => flattened(argument, names, notes));
  return { passed, parameters: [...parameters, ...flat] };
}

function parameterOf(
  argument: GraphQLArgument,
  isPaged: boolean,
  names: ReturnType<typeof createNames>,
  notes: Notes,
): GraphqlParameter {
  const { name, type, description } = argument;
  const wire = `variables.${name}`;
  const shape = timed(inputShape(type, notes), { description });
  if (isPaged && name === 'after')
    return { name: 'cursor', wire, required: false, shape: { kind: 'text' }, role: 'cursor' };
  if (isPaged && name === 'first') return { name: 'limit', wire, required: false, shape, role: 'limit' };
  return { name: names.take(name, `vendor_${name}`), wire, required: isRequiredArgument(argument), shape };
}

/** Returns the type of an argument `input` whose fields are parameters. */
function inputOf({ name, type }: GraphQLArgument) {
  const bare = isNonNullType(type) ? type.ofType : type;
  return name === 'input' && isInputObjectType(bare) ? bare : undefined;
}

function flattened(argument: GraphQLArgument, names: ReturnType<typeof createNames>, notes: Notes): GraphqlParameter[] {
  const type = inputOf(argument);
  if (type === undefined) return [];
  return Object.values(type.getFields())
    .filter(
      (field) => isRequiredInputField(field) || (field.deprecationReason == null && field.name !== 'clientMutationId'),
    )
    .map((field) => ({
      name: names.take(field.name, `input_${field.name}`),
      wire: `variables.input.${field.name}`,
      required: isNonNullType(argument.type) && isRequiredInputField(field),
      shape: timed(inputShape(field.type, notes, 1), { description: field.description }),
    }));
}
