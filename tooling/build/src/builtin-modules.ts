// An `import` of a module of Node makes a namespace of it, for which Node reads every export: `node:fs` and `node:util` then load
// workers, watchers and streams that nobody asked for. It takes longer than most of our modules.
import { isBuiltin } from 'node:module';
import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';

/** Replaces imports of single names from Node's own modules by `process.getBuiltinModule`, which reads only these. */
export function readBuiltins(source: string): string {
  const output = new MagicString(source);
  const { program, errors } = parseSync('module.js', source);
  if (errors[0] !== undefined) throw new SyntaxError(errors[0].codeframe ?? errors[0].message);
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || !isBuiltin(statement.source.value)) continue;
    const names = statement.specifiers.flatMap((each) =>
      each.type === 'ImportSpecifier' && each.imported.type === 'Identifier'
        ? `${each.imported.name}: ${each.local.name}`
        : [],
    );
    if (names.length === 0 || names.length < statement.specifiers.length) continue;
    const id = `node:${statement.source.value.replace(/^node:/, '')}`;
    const lines = '\n'.repeat(source.slice(statement.start, statement.end).split('\n').length - 1);
    output.update(
      statement.start,
      statement.end,
      `const { ${names.join(', ')} } = process.getBuiltinModule('${id}');${lines}`,
    );
  }
  return output.toString();
}
