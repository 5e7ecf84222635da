import { asObject } from '../../engine/body.ts';

/** Values that a message can name: `customer`, `trigger`, `message_data`, `event`, `snippets`. */
export type Scope = Readonly<Record<string, unknown>>;

const output = /\{\{\s*([\w.-]+)\s*(?:\|\s*default:\s*"([^"]*)"\s*)?\}\}/g;

/** Fills in `{{ path.to.value | default: "text" }}`; what is not known becomes empty. Of Liquid no more than that. */
export function renderLiquid(template: string, scope: Scope): string {
  return template.replace(output, (_match, path: string, fallback: string | undefined) => {
    const text = textOf(lookUp(scope, path.split('.')));
    return text === '' ? (fallback ?? '') : text;
  });
}

function lookUp(scope: Scope, path: readonly string[]): unknown {
  let value: unknown = scope;
  for (const name of path) {
    const fields = asObject(value);
    if (!fields || !Object.hasOwn(fields, name)) return undefined;
    value = fields[name];
  }
  return value;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
