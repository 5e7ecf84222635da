import type MagicString from 'magic-string';
import type { TSPropertySignature, TSType, VariableDeclaration } from 'oxc-parser';
import { comment } from './comment.ts';
import { type Description, type OperationDescription, objectIn } from './description.ts';
import { documentFields } from './document-fields.ts';
import type { RecordSchemas } from './document-records.ts';
import { argumentsOf, keyOf, nameOf, propertiesOf, typeOfProperty } from './syntax.ts';

/** Adds comments to the operations of the declared entities, and stores the schemas of the records that they return in `records`. */
export function documentOperations(
  output: MagicString,
  { declarations }: VariableDeclaration,
  { entities, operations, $defs }: Description,
  records: RecordSchemas,
): void {
  for (const { id } of declarations) {
    const entity = entities.find(({ accessor }) => id.type === 'Identifier' && accessor === id.name);
    const type = id.typeAnnotation?.typeAnnotation;
    if (entity === undefined || type?.type !== 'TSTypeReference' || nameOf(type) !== 'Entity') continue;
    for (const member of propertiesOf(argumentsOf(type)[0])) {
      const operation = operations.find(({ accessor }) => accessor === `${entity.accessor}.${keyOf(member)}`);
      if (operation === undefined) continue;
      const { summary, deprecation } = operation;
      comment(output, member, [summary, pageOf(operation, operations), deprecation && `@deprecated ${deprecation}`]);
      const [input, result] = typesOf(member);
      documentFields(output, propertiesOf(input), operation.input, $defs);
      if (result?.type === 'TSTypeReference')
        records.set(nameOf(result), objectIn(operation.output ?? undefined, $defs));
    }
  }
}

/** Returns a link to the vendor's page; undefined for a general page that more than 20 operations share. */
function pageOf({ docs }: OperationDescription, operations: readonly OperationDescription[]): string | undefined {
  const shared = operations.filter((operation) => operation.docs === docs).length;
  return docs !== undefined && shared <= 20 ? `@see ${docs}` : undefined;
}

/** Returns the type arguments of an operation: `Input` and `Item` of `list: ListOperation<Input, Item>`. */
function typesOf(member: TSPropertySignature): readonly TSType[] {
  const type = typeOfProperty(member);
  return type?.type === 'TSTypeReference' ? argumentsOf(type) : [];
}
