import type { Issue } from '../errors/issue.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import { suggestion } from '../util/nearest.ts';
import type { SearchField } from './filter.ts';

/** The fields of an entity. `undefined` where they are not known, and any name is accepted. */
type Fields = readonly SearchField[] | undefined;

type Context = { readonly fields: Fields; readonly depth: number; readonly issues: Issue[] };

/** Deeper conditions are no question that anybody asks. */
const maxDepth = 20;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

type Rule = readonly [expected: string, fits: (value: unknown) => boolean];

const scalar: Rule = ['text, a number, true, false or null', isScalar];
const ordered: Rule = ['text or a number', (value) => typeof value === 'string' || Number.isFinite(value)];
const words: Rule = ['text that is not empty', (value) => typeof value === 'string' && value.trim() !== ''];
const values: Rule = [
  'a list of at least one value',
  (value) => Array.isArray(value) && value.length > 0 && value.every(isScalar),
];

/** The operators that compare a field with a value. */
const comparisons: Readonly<Record<string, Rule>> = {
  eq: scalar,
  neq: scalar,
  gt: ordered,
  gte: ordered,
  lt: ordered,
  lte: ordered,
  in: values,
  like: words,
  fuzzy: words,
  keyword: words,
  contains: scalar,
};

/** The names of the operators. */
export const filterOperators: readonly string[] = [...Object.keys(comparisons), 'any', 'and', 'or', 'not'];

/** Returns what is wrong with a filter: unknown operators and fields, and values of another type than the field. */
export function filterIssues(filter: unknown, fields?: readonly SearchField[], path = 'filter'): readonly Issue[] {
  const issues: Issue[] = [];
  checkCondition(filter, path, { fields, depth: 0, issues });
  return issues;
}

function checkCondition(given: unknown, path: string, context: Context): void {
  const { issues, depth } = context;
  if (!isObject(given) || Object.keys(given).length === 0) {
    issues.push({
      path,
      expected: "a condition such as { eq: { state: 'new' } }",
      received: isObject(given) ? 'an empty object' : kindOf(given),
    });
    return;
  }
  if (depth >= maxDepth) {
    issues.push({ path, expected: `at most ${maxDepth} conditions inside each other`, received: 'more' });
    return;
  }
  const inner = { ...context, depth: depth + 1 };
  for (const [operator, operand] of Object.entries(given)) {
    const at = `${path}.${operator}`;
    if (operator === 'not') checkCondition(operand, at, inner);
    else if (operator === 'and' || operator === 'or') checkConditions(operand, at, inner);
    else if (operator === 'any' || Object.hasOwn(comparisons, operator)) checkFields(operator, operand, at, inner);
    else issues.push(unknownOperator(operator, operand, at, context));
  }
}

/** Many write the field outside and the operator inside, as other query languages have it. */
function unknownOperator(operator: string, operand: unknown, path: string, { fields }: Context): Issue {
  const [inside] = isObject(operand) ? Object.keys(operand) : [];
  const isTurned =
    fields?.some(({ name }) => name === operator) || (inside !== undefined && filterOperators.includes(inside));
  const example = `{ ${inside !== undefined && filterOperators.includes(inside) ? inside : 'eq'}: { ${operator}: … } }`;
  return {
    path,
    expected: 'an operator',
    received: `'${operator.slice(0, 100)}'`,
    hint: isTurned ? `the operator is outside and the field inside: ${example}` : suggestion(operator, filterOperators),
  };
}

function checkConditions(given: unknown, path: string, context: Context): void {
  if (!Array.isArray(given) || given.length === 0)
    context.issues.push({ path, expected: 'a list of at least one condition', received: kindOf(given) });
  else for (const [index, condition] of given.entries()) checkCondition(condition, `${path}.${index}`, context);
}

function checkFields(operator: string, given: unknown, path: string, context: Context): void {
  const { issues } = context;
  if (!isObject(given) || Object.keys(given).length === 0) {
    issues.push({
      path,
      expected: `a field with its value, such as { ${operator}: { id: … } }`,
      received: isObject(given) ? 'an empty object' : kindOf(given),
    });
    return;
  }
  for (const [name, value] of Object.entries(given)) {
    const at = `${path}.${name}`;
    const field = fieldOf(name, at, context);
    // The fields of a record in a list are seldom known.
    if (operator === 'any') checkCondition(value, at, { ...context, fields: undefined });
    else checkValue(operator, field, value, at, issues);
  }
}

/** Finds a field that records are searched by, and reports one that is none of them. */
function fieldOf(name: string, path: string, { fields, issues }: Context): SearchField | undefined {
  if (fields === undefined) {
    if (name.trim() === '') issues.push({ path, expected: 'the name of a field', received: 'an empty name' });
    return undefined;
  }
  const found = fields.find((field) => field.name === name);
  // What is inside an object or a list may be more than what is listed.
  const isInside = fields.some(
    (field) => (field.type === 'object' || field.type === 'array') && name.startsWith(`${field.name}.`),
  );
  if (found === undefined && !isInside) {
    const names = fields.map((field) => field.name);
    issues.push({
      path,
      expected: 'a field that records are searched by',
      received: `'${name.slice(0, 100)}'`,
      hint: suggestion(name, names),
    });
  }
  return found;
}

const kinds: Readonly<Record<SearchField['type'], Rule | undefined>> = {
  string: ['text', (value) => typeof value === 'string'],
  'date-time': [
    'a time in ISO 8601, such as 2026-01-31T00:00:00Z',
    (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)),
  ],
  number: ['a number', (value) => typeof value === 'number'],
  boolean: ['true or false', (value) => typeof value === 'boolean'],
  // Their elements may be of any type.
  array: undefined,
  object: undefined,
};

function checkValue(
  operator: string,
  field: SearchField | undefined,
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const [expected, fits] = comparisons[operator] ?? scalar;
  if (!fits(value)) {
    issues.push({ path, expected, received: valueOrKindOf(value) });
    return;
  }
  if (operator === 'contains' && field !== undefined && field.type !== 'array') {
    const hint = field.type === 'string' ? 'use like or keyword for text' : 'use eq';
    issues.push({ path, expected: `a field that is a list, and ${field.name} is none`, received: field.type, hint });
    return;
  }
  // The other operators compare text with text, whatever the field is.
  const rule = field && /^(eq|neq|gte?|lte?|in)$/.test(operator) ? kinds[field.type] : undefined;
  if (rule === undefined) return;
  const wrong = [value].flat().find((each) => each !== null && !rule[1](each));
  if (wrong !== undefined)
    issues.push({
      path,
      expected: rule[0],
      received: valueOrKindOf(wrong),
      hint: `${field?.name} is a ${field?.type}`,
    });
}

/** Returns what is wrong with an order. */
export function sortIssues(sort: unknown, fields?: readonly SearchField[], path = 'sort'): readonly Issue[] {
  if (!Array.isArray(sort))
    return [{ path, expected: "a list such as [{ created_at: 'desc' }]", received: kindOf(sort) }];
  const issues: Issue[] = [];
  for (const [index, part] of sort.entries()) {
    const at = `${path}.${index}`;
    const entries = isObject(part) ? Object.entries(part) : [];
    const [entry] = entries;
    if (entry === undefined || entries.length > 1)
      issues.push({
        path: at,
        expected: "one field with its direction, such as { created_at: 'desc' }",
        received: entries.length > 1 ? `${entries.length} fields` : kindOf(part),
      });
    else {
      const [name, direction] = entry;
      fieldOf(name, `${at}.${name}`, { fields, depth: 0, issues });
      if (direction !== 'asc' && direction !== 'desc')
        issues.push({ path: `${at}.${name}`, expected: "'asc' or 'desc'", received: valueOrKindOf(direction) });
    }
  }
  return issues;
}

/** Returns what is wrong with a selection of fields: those that are none of the entity's. */
export function fieldIssues(
  names: readonly string[],
  fields?: readonly SearchField[],
  path = 'fields',
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [index, name] of names.entries()) fieldOf(name, `${path}.${index}`, { fields, depth: 0, issues });
  return issues;
}
