// Bundlers keep what might have side effects, and a call always might: esbuild knows `@__NO_SIDE_EFFECTS__` only within one
// file. Our modules do nothing but define when they are loaded, so every call that runs then is marked as pure.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';

/** Marks the calls in a built folder's files that run when the file is loaded. */
export function markPureCalls(folder) {
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file.endsWith('.js')) writeFileSync(join(folder, file), mark(file, readFileSync(join(folder, file), 'utf8')));
  }
}

function mark(file, text) {
  const { program } = parseSync(file, text);
  const output = new MagicString(text);
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
    // What is inside a function runs later.
    if (/Function|MethodDefinition|PropertyDefinition/.test(node.type ?? '')) return;
    if (node.type === 'CallExpression' || node.type === 'NewExpression')
      output.appendLeft(node.start, '/* @__PURE__ */ ');
    for (const value of Object.values(node)) visit(value);
  };
  for (const statement of program.body) {
    const declaration = statement.declaration ?? statement;
    if (declaration.type === 'VariableDeclaration') visit(declaration.declarations.map(({ init }) => init));
  }
  return output.toString();
}
