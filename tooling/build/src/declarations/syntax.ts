import { type Program, parseSync, type TSPropertySignature, type TSType, type TSTypeReference } from 'oxc-parser';

/** Parses a declaration file. Throws if it is not TypeScript. */
export function parse(source: string, file = 'index.d.ts'): Program {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  return program;
}

/** Returns the properties of an inline object type; an empty array for any other type. */
export const propertiesOf = (type: TSType | null | undefined): TSPropertySignature[] =>
  type?.type === 'TSTypeLiteral' ? type.members.filter((member) => member.type === 'TSPropertySignature') : [];

/** Returns the name of a property, without quotes; undefined if it is computed. */
export function keyOf({ key }: TSPropertySignature): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** Returns the type of a property; undefined if it has none. */
export const typeOfProperty = ({ typeAnnotation }: TSPropertySignature): TSType | undefined =>
  typeAnnotation?.typeAnnotation;

/** Returns the last part of a reference's name: `ObjectSchema` for `v.ObjectSchema`. */
export function nameOf({ typeName }: TSTypeReference): string | undefined {
  if (typeName.type === 'Identifier') return typeName.name;
  return typeName.type === 'TSQualifiedName' ? typeName.right.name : undefined;
}

/** Returns the name of a type of valibot, which declarations import as `v`. */
export function valibotName({ typeName }: TSTypeReference): string | undefined {
  if (typeName.type !== 'TSQualifiedName' || typeName.left.type !== 'Identifier') return undefined;
  return typeName.left.name === 'v' ? typeName.right.name : undefined;
}

/** Returns the arguments of a generic type. */
export const argumentsOf = (type: TSTypeReference): readonly TSType[] => type.typeArguments?.params ?? [];
