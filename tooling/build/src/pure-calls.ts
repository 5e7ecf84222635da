// Bundlers keep what might have side effects, and a call always might: esbuild knows `@__NO_SIDE_EFFECTS__` only within one
// file. Our modules do nothing but define when they are loaded, so every call that runs then is marked as pure.
import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';
import { declarationOf } from './syntax.ts';

/** Marks the calls of a module that run when it is loaded and make the value of a constant or variable. */
export function markPureCalls(source: string): string {
  const output = new MagicString(source);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isNode(node)) {
      // What is inside a function runs later.
      if (/Function|MethodDefinition|PropertyDefinition/.test(node.type)) return;
      if (node.type === 'CallExpression' || node.type === 'NewExpression')
        output.appendLeft(node.start, '/* @__PURE__ */ ');
    }
    for (const value of Object.values(node)) visit(value);
  };
  for (const statement of parseSync('module.js', source).program.body) {
    const declaration = declarationOf(statement);
    // A call that is a statement of its own is there for its effect.
    if (declaration.type === 'VariableDeclaration') visit(declaration.declarations.map(({ init }) => init));
  }
  return output.toString();
}

const isNode = (node: object): node is { readonly type: string; readonly start: number } =>
  'type' in node && typeof node.type === 'string' && 'start' in node && typeof node.start === 'number';
