import type { Draft, OperationDraft } from '../draft/model.ts';
import { camelCase, words } from '../names/words.ts';
import type { SourceGraphql } from '../openapi/source.ts';
import { core, keyCode, quote, valueCode } from './code.ts';
import type { SourceFile } from './files.ts';
import { agentLines, type EntityContext, exampleLine, inputCode, outputLine } from './operation-parts.ts';
import { summaryOf } from './phrases.ts';

/** A selection with more fields than this has a name. */
const shortSelection = 4;

/** Returns the definition of a GraphQL operation. */
export function graphqlCode(
  context: EntityContext,
  operation: OperationDraft,
  graphql: SourceGraphql,
  input: string | undefined,
): string {
  const { draft, entity, imports } = context;
  const { kind, field, path, returns } = graphql;
  const factory = imports.add(core, returns === 'one' ? 'graphqlOperation' : 'graphqlList');
  const lines = [
    `summary: ${quote(summaryOf(entity, operation))}`,
    ...agentLines(operation),
    kind === 'mutation' && `effect: '${operation.effect}'`,
    operation.sends && 'sends: true',
    operation.spends && 'spends: true',
    returns === 'list' && 'connection: false',
    path !== field && `path: ${quote(path)}`,
    wireLine(graphql),
    exampleLine(draft, operation),
    `input: ${input ?? inputCode(context, operation)}`,
    outputLine(context, operation),
  ];
  return `${keyCode(operation.action)}: ${factory}(${documentCode(graphql, context)}, { ${lines.filter(Boolean).join(', ')} })`;
}

/** Returns the document as code. The fields of a record are a constant, because several documents ask for them. */
function documentCode({ document, selection }: SourceGraphql, { imports }: EntityContext): string {
  if (selection === undefined) return quote(document);
  if (!isNamed(selection)) return quote(document.replace('{fields}', selection.text));
  const name = imports.add('../selections.ts', selectionName(selection.name));
  return `\`${document.replace('{fields}', `\${${name}}`)}\``;
}

const isNamed = ({ text }: { readonly text: string }) => text.split(' ').length > shortSelection;

const selectionName = (type: string) => `${camelCase(words(type))}Fields`;

/** Returns the parameters whose variable core would not find by their names. */
function wireLine({ document, parameters }: SourceGraphql): string | false {
  const declared = new Set([...document.slice(0, document.indexOf('{')).matchAll(/\$(\w+):/g)].map(([, name]) => name));
  const placeOf = (name: string) => {
    if (declared.has(name)) return `variables.${name}`;
    if (name === 'cursor' && declared.has('after')) return 'variables.after';
    if (name === 'limit' && declared.has('first')) return 'variables.first';
    return `variables.input.${name}`;
  };
  const renamed = parameters.filter(({ name, wire }) => placeOf(name) !== wire);
  return renamed.length > 0 && `wire: ${valueCode(Object.fromEntries(renamed.map(({ name, wire }) => [name, wire])))}`;
}

/** Returns the file with the fields of records that documents ask for. */
export function selectionFiles({ entities }: Draft): SourceFile[] {
  const selections = new Map<string, string>();
  for (const { operations } of entities)
    for (const { source } of operations) {
      const selection = source.graphql?.selection;
      if (selection !== undefined && isNamed(selection)) selections.set(selectionName(selection.name), selection.text);
    }
  if (selections.size === 0) return [];
  const code = [...selections].sort().map(([name, text]) => `export const ${name} = ${quote(text)};`);
  return [
    {
      path: 'src/selections.ts',
      text: `// The fields that documents ask for, by record: scalars, and the ID and the name of related records.\n\n${code.join('\n\n')}`,
    },
  ];
}
