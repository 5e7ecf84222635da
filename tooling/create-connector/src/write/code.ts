/** Returns text as a string literal. Biome chooses the quotes. */
export const quote = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;

/** Returns a name as the key of an object literal. */
export const keyCode = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));

/** Code inside a value, which `valueCode` writes unchanged. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Returns a value as TypeScript. */
export function valueCode(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(valueCode).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => (item instanceof Code && item.text === key ? key : `${keyCode(key)}: ${valueCode(item)}`));
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Collects the imports of a file while its code is written. */
export interface Imports {
  add(module: string, name: string): string;
  /** Returns the imports as code. One of valibot is left out if the code of the file does not use it. */
  code(file?: string): string;
}

export function createImports(): Imports {
  const modules = new Map<string, Set<string>>();
  return {
    add(module, name) {
      modules.set(module, (modules.get(module) ?? new Set()).add(name));
      return name.replace(/^type /, '');
    },
    code: (file) =>
      [...modules]
        .filter(([, names]) => file === undefined || !names.has('* as v') || /\bv\./.test(file))
        .map(([module, names]) =>
          names.has('* as v')
            ? `import * as v from ${quote(module)};`
            : `import { ${[...names].sort().join(', ')} } from ${quote(module)};`,
        )
        .join('\n'),
  };
}

export const core = '@agent-connectors/core';
