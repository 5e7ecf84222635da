import type MagicString from 'magic-string';
import type { TSPropertySignature, TSType, VariableDeclaration } from 'oxc-parser';
import { comment } from './comment.ts';
import { type Description, type OperationDescription, objectIn } from './description.ts';
import { documentFields } from './document-fields.ts';
import type { RecordSchemas } from './document-records.ts';
import { argumentsOf, keyOf, nameOf, propertiesOf, typeOfProperty } from './syntax.ts';

/** Comments the operations of the entities that are declared, and notes the schemas of the records that they return. */
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

/** A link to the vendor's page, where it is more than the front door of the vendor's documentation. */
function pageOf({ docs }: OperationDescription, operations: readonly OperationDescription[]): string | undefined {
  const shared = operations.filter((operation) => operation.docs === docs).length;
  return docs !== undefined && shared <= 20 ? `@see ${docs}` : undefined;
}

/** Of `list: ListOperation<Input, Item>` the arguments. */
function typesOf(member: TSPropertySignature): readonly TSType[] {
  const type = typeOfProperty(member);
  return type?.type === 'TSTypeReference' ? argumentsOf(type) : [];
}
