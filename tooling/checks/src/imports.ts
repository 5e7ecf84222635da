import { Visitor } from 'oxc-parser';
import { namesOf, parse, type Syntax, textOf } from './syntax.ts';

/** Calls that load or resolve a module by its name. */
const loaders = new Set(['require', 'require.resolve', 'import.meta.resolve']);

/**
 * Returns the modules that a source imports in any form, including types and `require()`. Throws if the source has a
 * syntax error, because its imports would be unknown.
 */
export function importsOf(source: string): string[] {
  const program = parse(source);
  const found: string[] = [];
  const add = (node: Syntax | null | undefined) => {
    const name = textOf(node);
    if (name !== undefined) found.push(name);
  };
  new Visitor({
    ImportDeclaration: ({ source: from }) => add(from),
    ExportNamedDeclaration: ({ source: from }) => add(from),
    ExportAllDeclaration: ({ source: from }) => add(from),
    ImportExpression: ({ source: from }) => add(from),
    TSImportType: ({ source: from }) => add(from),
    TSExternalModuleReference: ({ expression }) => add(expression),
    CallExpression({ callee, arguments: [first] }) {
      const name = namesOf(callee).join('.');
      // The second call of `createRequire(import.meta.url)('a')`.
      if (loaders.has(name) || (name === 'createRequire' && callee.type === 'CallExpression')) add(first);
    },
  }).visit(program);
  return found;
}
