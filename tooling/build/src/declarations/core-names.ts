/** Imports the names of core once. `import("@agent-connectors/core").Operation` at every operation would be a third of the file. */
export function importCoreByName(source: string): string {
  const names = new Set<string>();
  const short = source.replace(/import\("@agent-connectors\/core"\)\.(\w+)/g, (_, name: string) => {
    names.add(name);
    return name;
  });
  for (const [, imported = ''] of short.matchAll(/import (?:type )?\{([^}]*)\} from '@agent-connectors\/core'/g))
    for (const name of imported.split(',')) names.delete(name.replace(/\btype\b/, '').trim());
  return names.size === 0 ? short : `${importOf([...names].sort())}${short}`;
}

/** Removes unused names from the import of core. */
export function dropUnusedCoreNames(source: string): string {
  return source.replace(/^import type \{ ([^}]*) \} from '@agent-connectors\/core';\n/m, (line, names: string) => {
    const rest = source.replace(line, '');
    const used = names.split(', ').filter((name) => new RegExp(`\\b${name}\\b`).test(rest));
    return used.length === 0 ? '' : importOf(used);
  });
}

const importOf = (names: readonly string[]) => `import type { ${names.join(', ')} } from '@agent-connectors/core';\n`;
