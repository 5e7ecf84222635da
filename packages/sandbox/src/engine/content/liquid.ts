import { asObject } from '../body.ts';

/** Values that a template can name: `customer`, `event`. */
export type Scope = Readonly<Record<string, unknown>>;

const output = /\{\{\s*([\w.-]+)\s*(?:\|\s*default:\s*"([^"]*)"\s*)?\}\}/g;

/** Fills in `{{ path.to.value | default: "text" }}`; what is not known becomes empty. Of Liquid no more than that. */
export function renderLiquid(template: string, scope: Scope): string {
  return template.replace(output, (_match, path: string, fallback: string | undefined) => {
    const text = textOf(lookUp(scope, path.split('.')));
    return text === '' ? (fallback ?? '') : text;
  });
}

/** Names what a text refers to that nobody knows and that has no default. */
export function undefinedVariables(template: string, scope: Scope): string[] {
  return [...template.matchAll(output)].flatMap(([, path = '', fallback]) =>
    fallback === undefined && lookUp(scope, path.split('.')) === undefined ? [path] : [],
  );
}

/** Says what is wrong with the tags of a text; undefined when nothing is. */
export function syntaxError(template: string): string | undefined {
  const count = (mark: string) => template.split(mark).length - 1;
  if (count('{%') !== count('%}')) return 'unexpected end of liquid tag';
  return count('{{') === count('}}') ? undefined : 'unexpected end of liquid variable';
}

/** Leaves out tags, which this renderer does not carry out. */
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
