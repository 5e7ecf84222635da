import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Notes } from '../notes.ts';
import type { Field, RecordShape, Shape } from '../openapi/shape.ts';
import { leafShape } from './shapes.ts';

/** The fields that a document asks for, and their shape. */
export interface Selected {
  readonly text: string;
  readonly shape: RecordShape;
}

/** Chooses the fields of records, and keeps account of them. */
export interface Selector {
  /** Selects scalars, enums, and the ID and the name of related records. */
  record(type: GraphQLCompositeType): Selected;
  shapeOf(type: GraphQLOutputType, composite: (type: GraphQLCompositeType) => Shape): Shape;
  use(type: string, ...fields: readonly string[]): void;
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How many types of an interface or a union the emulator knows. */
const mostMembers = 5;

export const isConnection = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) && 'pageInfo' in named.getFields();
};

/** Returns the fields that need no argument and are not deprecated. */
export const openFields = (type: GraphQLCompositeType): readonly GraphQLField<unknown, unknown>[] =>
  isUnionType(type)
    ? []
    : Object.values(type.getFields()).filter(
        ({ args, deprecationReason }) => deprecationReason == null && !args.some(isRequiredArgument),
      );

export function createSelector(schema: GraphQLSchema, notes: Notes): Selector {
  const used = new Map<string, Set<string>>();
  const known = new Map<string, Selected>();
  const use = (type: string, ...fields: readonly string[]) => {
    const own = used.get(type) ?? new Set();
    for (const field of fields) own.add(field);
    used.set(type, own);
  };
  const members = (type: GraphQLCompositeType) =>
    isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).slice(0, mostMembers) : [];

  function shapeOf(type: GraphQLOutputType, composite: (type: GraphQLCompositeType) => Shape): Shape {
    if (isNonNullType(type)) return shapeOf(type.ofType, composite);
    if (isListType(type)) return { kind: 'list', item: shapeOf(type.ofType, composite) };
    return isLeafType(type) ? leafShape(type, notes) : composite(type);
  }

  function choose(
    type: GraphQLCompositeType,
    wanted: (field: GraphQLField<unknown, unknown>) => Selected | boolean,
  ): Selected {
    const texts: string[] = isObjectType(type) ? [] : ['__typename'];
    const fields: Record<string, Field> = isObjectType(type) ? {} : { __typename: { shape: { kind: 'text' } } };
    const required: string[] = Object.keys(fields);
    for (const field of openFields(type)) {
      const inner = wanted(field);
      if (inner === false) continue;
      const { name } = field;
      texts.push(inner === true ? name : `${name} { ${inner.text} }`);
      const shape = shapeOf(field.type, () => (inner === true ? { kind: 'anything' } : inner.shape));
      fields[name] = { shape: isNonNullType(field.type) ? shape : { ...shape, nullable: true } };
      if (isNonNullType(field.type)) required.push(name);
      for (const each of [type, ...members(type)]) use(each.name, name);
    }
    const shape: RecordShape = { kind: 'record', fields, required, name: type.name };
    return isUnionType(type) ? ofUnion(type, texts, shape) : { text: texts.join(' '), shape };
  }

  /** Selects the ID and the name of each member, as far as they have the same type. */
  function ofUnion(type: GraphQLCompositeType, texts: string[], shape: RecordShape): Selected {
    const types = new Map<string, string>();
    const fields: Record<string, Field> = { ...shape.fields };
    const parts = members(type).map((member) => {
      const names = openFields(member).filter(({ name, type: of }) => {
        if (!brief.has(name) || !isLeafType(getNamedType(of))) return false;
        if (types.has(name) && types.get(name) !== String(of)) return false;
        types.set(name, String(of));
        fields[name] = { shape: shapeOf(of, () => ({ kind: 'anything' })) };
        return true;
      });
      use(member.name, ...names.map(({ name }) => name));
      return names.length === 0 ? '' : `... on ${member.name} { ${names.map(({ name }) => name).join(' ')} }`;
    });
    use(type.name);
    return { text: [...texts, ...parts.filter(Boolean)].join(' '), shape: { ...shape, fields } };
  }

  const reference = (type: GraphQLCompositeType): Selected | false => {
    const names = openFields(type).filter(({ name, type: of }) => referenced.has(name) && isLeafType(getNamedType(of)));
    if (names.length === 0) return false;
    const { text, shape } = choose(type, ({ name }) => names.some((field) => field.name === name));
    return { text, shape: { ...shape, name: `${type.name}Reference` } };
  };

  return {
    used,
    use,
    shapeOf,
    record(type) {
      const before = known.get(type.name);
      if (before !== undefined) return before;
      const selected = choose(type, (field) => {
        const named = getNamedType(field.type);
        if (isLeafType(named)) return true;
        if (isUnionType(named) || isConnection(named)) return false;
        return reference(named);
      });
      // A record that holds only other records.
      const whole = selected.text === '' ? { text: '__typename', shape: typenameOnly(type) } : selected;
      if (selected.text === '')
        use(
          type.name,
          ...openFields(type)
            .slice(0, 1)
            .map(({ name }) => name),
        );
      known.set(type.name, whole);
      return whole;
    },
  };
}

/** The fields of a related record. */
const referenced = new Set(['id', 'name']);
/** The fields of a member of a union. */
const brief = new Set(['id', 'name', 'title']);

const typenameOnly = ({ name }: GraphQLCompositeType): RecordShape => ({
  kind: 'record',
  fields: { __typename: { shape: { kind: 'text' } } },
  required: ['__typename'],
  name,
});
