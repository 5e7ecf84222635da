import { parseSync } from 'oxc-parser';
import { isObject, type Json, listOf, textOf } from '../json.ts';

/** A literal inside a source, found by the variable or the return that holds it. */
interface Literal {
  readonly items: readonly Json[];
  readonly end: number;
}

/**
 * Adds an element to an object or array literal and leaves the rest of the source alone. `find` picks the literal.
 * Answers `undefined` when there is none, and the same text when `key` is there already.
 */
export function insert(
  file: string,
  text: string,
  key: string,
  code: string,
  find: (path: Json, literal: Json) => boolean,
): string | undefined {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) return undefined;
  const literal = literalIn(program, {}, find);
  if (literal === undefined) return undefined;
  if (literal.items.some((item) => nameOf(item) === key)) return text;
  // Sorted lists stay sorted; in others what is new comes last.
  const names = literal.items.map((item) => nameOf(item) ?? '');
  const isSorted = names.length > 1 && names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
  const after = isSorted ? literal.items.findLast((item) => (nameOf(item) ?? '') < key) : literal.items.at(-1);
  const first = literal.items[0];
  if (after === undefined) {
    const at = first === undefined ? literal.end - 1 : offset(first, 'start');
    return `${text.slice(0, at)}${code}, ${text.slice(at)}`;
  }
  const at = offset(after, 'end');
  const lineStart = text.lastIndexOf('\n', offset(after, 'start')) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
  const isOwnLine = text.slice(lineStart, offset(after, 'start')).trim() === '';
  return `${text.slice(0, at)},${isOwnLine ? `\n${indent}` : ' '}${code}${text.slice(at)}`;
}

const offset = (node: Json, edge: 'start' | 'end'): number => (typeof node[edge] === 'number' ? node[edge] : 0);

function nameOf(item: Json): string | undefined {
  if (item['type'] === 'Literal') return textOf(item['value']);
  const key = isObject(item['key']) ? item['key'] : {};
  if (key['type'] === 'MemberExpression')
    return isObject(key['property']) ? textOf(key['property']['name']) : undefined;
  return textOf(key['name']) ?? textOf(key['value']);
}

/** The first literal that fits, looked for from the outside in. `owner` is the variable or property that holds it. */
function literalIn(node: unknown, owner: Json, fits: (owner: Json, literal: Json) => boolean): Literal | undefined {
  if (Array.isArray(node)) {
    for (const each of node) {
      const found = literalIn(each, owner, fits);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(node)) return undefined;
  const isLiteral = node['type'] === 'ObjectExpression' || node['type'] === 'ArrayExpression';
  if (isLiteral && fits(owner, node)) {
    const items = listOf(node['properties'] ?? node['elements']).filter(isObject);
    return { items, end: offset(node, 'end') };
  }
  const next = node['type'] === 'VariableDeclarator' || node['type'] === 'FunctionDeclaration' ? node : owner;
  for (const value of Object.values(node)) {
    const found = typeof value === 'object' ? literalIn(value, next, fits) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Picks the literal of a variable, or the one that a function answers. */
export const of =
  (name: string) =>
  (owner: Json): boolean =>
    isObject(owner['id']) && owner['id']['name'] === name;

/** Picks the array that holds a text. */
export const holding =
  (value: string) =>
  (_: Json, literal: Json): boolean =>
    listOf(literal['elements']).some((element) => isObject(element) && element['value'] === value);

/** Adds an import after the last one, where it is not there yet. */
export function addImport(file: string, text: string, code: string): string | undefined {
  if (text.includes(code)) return text;
  const { program, errors } = parseSync(file, text);
  const last = program.body.findLast(({ type }) => type === 'ImportDeclaration');
  if (errors.length > 0 || last === undefined) return undefined;
  return `${text.slice(0, last.end)}\n${code}${text.slice(last.end)}`;
}
