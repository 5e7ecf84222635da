import { asObject } from '../body.ts';

/** Values that a template can refer to: `customer`, `event`. */
export type Scope = Readonly<Record<string, unknown>>;

const output = /\{\{\s*([\w.-]+)\s*(?:\|\s*default:\s*"([^"]*)"\s*)?\}\}/g;

/** Replaces `{{ path.to.value | default: "text" }}` with its value, or with nothing if it is unknown. Supports no other Liquid. */
export function renderLiquid(template: string, scope: Scope): string {
  return template.replace(output, (_match, path: string, fallback: string | undefined) => {
    const text = textOf(lookUp(scope, path.split('.')));
    return text === '' ? (fallback ?? '') : text;
  });
}

/** Returns the references in a text that have neither a value nor a default. */
export function undefinedVariables(template: string, scope: Scope): string[] {
  return [...template.matchAll(output)].flatMap(([, path = '', fallback]) =>
    fallback === undefined && lookUp(scope, path.split('.')) === undefined ? [path] : [],
  );
}

/** Describes what is wrong with the tags of a text; undefined if nothing is. */
export function syntaxError(template: string): string | undefined {
  const count = (mark: string) => template.split(mark).length - 1;
  if (count('{%') !== count('%}')) return 'unexpected end of liquid tag';
  return count('{{') === count('}}') ? undefined : 'unexpected end of liquid variable';
}

/** Removes tags, because this renderer does not execute them. */
export function withoutTags(text: string): string {
  return text.replace(/\{%.*?%\}/gs, '');
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
