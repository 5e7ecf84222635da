// Bundlers keep code that may have side effects, and every call may: esbuild applies `@__NO_SIDE_EFFECTS__` only within one file.
// Our modules only define values when they are loaded, so this marks every call that runs then as pure.
import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';
import { declarationOf } from './syntax.ts';

/** Marks the calls that create the value of a constant or variable when the module is loaded. */
export function markPureCalls(source: string): string {
  const output = new MagicString(source);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isNode(node)) {
      // The body of a function runs later.
      if (/Function|MethodDefinition|PropertyDefinition/.test(node.type)) return;
      if (node.type === 'CallExpression' || node.type === 'NewExpression')
        output.appendLeft(node.start, '/* @__PURE__ */ ');
    }
    for (const value of Object.values(node)) visit(value);
  };
  const { program, errors } = parseSync('module.js', source);
  if (errors[0] !== undefined) throw new SyntaxError(errors[0].codeframe ?? errors[0].message);
  for (const statement of program.body) {
    const declaration = declarationOf(statement);
    // A call that is a separate statement has a side effect.
    if (declaration.type === 'VariableDeclaration') visit(declaration.declarations.map(({ init }) => init));
  }
  return output.toString();
}

const isNode = (node: object): node is { readonly type: string; readonly start: number } =>
  'type' in node && typeof node.type === 'string' && 'start' in node && typeof node.start === 'number';
