import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { GraphqlOperation } from '../../engine/graphql.ts';
import { defaultPageSize } from './lists.ts';

/** The most points that a single query may cost. */
export const maxComplexity = 10_000;

// In tenths of a point, so that sums are exact: a property costs 0.1 points, an object 1.
const propertyCost = 1;
const objectCost = 10;

/** Returns the points of an operation: properties and objects, and those within a connection as often as a page is long. */
export function complexityOf({
  schema,
  operation,
  fragments,
  variables,
}: Omit<GraphqlOperation<never>, 'run'>): number {
  const numberOf = (value: ValueNode | undefined): number | undefined => {
    if (value?.kind === Kind.INT) return Number(value.value);
    const variable = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    return typeof variable === 'number' ? variable : undefined;
  };
  const costOf = (selections: SelectionSetNode, type: GraphQLCompositeType, nodes: number): number => {
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) sum += costOf(fragment.selectionSet, namedType(fragment.typeCondition.name.value), nodes);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition ? namedType(selection.typeCondition.name.value) : type;
        sum += costOf(selection.selectionSet, inner, nodes);
        continue;
      }
      const field = isObjectType(type) || isAbstractType(type) ? fieldOf(type, selection.name.value) : undefined;
      if (!field || !selection.selectionSet) {
        sum += propertyCost;
        continue;
      }
      const inner = getNamedType(field);
      if (!isCompositeType(inner)) continue;
      const argument = (name: string) => numberOf(selection.arguments?.find((one) => one.name.value === name)?.value);
      // The nodes and edges of a connection count once per record of the page, and the rest of it once.
      const isPage = /Connection$|SearchPayload$/.test(inner.name);
      const size = isPage ? (argument('first') ?? argument('last') ?? defaultPageSize) : 1;
      const times = /^(nodes|edges)$/.test(selection.name.value) ? nodes : 1;
      sum += times * ((isPage ? 0 : objectCost) + costOf(selection.selectionSet, inner, size));
    }
    return sum;
  };
  const namedType = (name: string): GraphQLCompositeType => {
    const type = schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`${name} has no fields.`);
    return type;
  };
  const root = schema.getRootType(operation.operation);
  return root ? Math.ceil(costOf(operation.selectionSet, root, 1) / 10) : 0;
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  return 'getFields' in type ? type.getFields()[name]?.type : undefined;
}
