import { declarationOf, type TopLevel } from '../syntax.ts';
import { parse } from './syntax.ts';

const core = '@agent-connectors/core';

/**
 * Imports the names of core once. `import("@agent-connectors/core").Operation` at every operation would be a third of the file. A name
 * that means something else in the file stays as it is.
 */
export function importCoreByName(source: string): string {
  const local = new Map(parse(source).body.flatMap(namesIn));
  const names = new Set<string>();
  const short = source.replace(/import\("@agent-connectors\/core"\)\.(\w+)/g, (long, name: string) => {
    const known = local.get(name);
    if (known === 'another') return long;
    if (known === undefined) names.add(name);
    return name;
  });
  return names.size === 0 ? short : `${importOf([...names].sort())}${short}`;
}

/** Returns the names that a statement declares or imports, and whether they are those of core. */
function namesIn(statement: TopLevel): [string, 'core' | 'another'][] {
  if (statement.type === 'ImportDeclaration') {
    return statement.specifiers.map((specifier) => {
      const isSame =
        statement.source.value === core &&
        specifier.type === 'ImportSpecifier' &&
        specifier.imported.type === 'Identifier' &&
        specifier.imported.name === specifier.local.name;
      return [specifier.local.name, isSame ? 'core' : 'another'];
    });
  }
  const declaration = declarationOf(statement);
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }): [string, 'another'][] =>
      id.type === 'Identifier' ? [[id.name, 'another']] : [],
    );
  const id = 'id' in declaration ? declaration.id : null;
  return id !== null && 'name' in id ? [[id.name, 'another']] : [];
}

/** Removes unused names from the import of core. */
export function dropUnusedCoreNames(source: string): string {
  return source.replace(/^import type \{ ([^}]*) \} from '@agent-connectors\/core';\n/m, (line, names: string) => {
    const rest = source.replace(line, '');
    const used = names.split(', ').filter((name) => new RegExp(`\\b${name.split(' as ').at(-1)}\\b`).test(rest));
    return used.length === 0 ? '' : importOf(used);
  });
}

const importOf = (names: readonly string[]) => `import type { ${names.join(', ')} } from '@agent-connectors/core';\n`;
