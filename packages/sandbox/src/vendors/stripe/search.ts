import { isFields } from './parameters.ts';
import { invalid } from './rejection.ts';

type Test = (record: Readonly<Record<string, unknown>>) => boolean;

const clause =
  /^(-?)([a-z_][\w.]*)(?:\[(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\])?\s*(:|~|>=|<=|>|<|=)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(null|true|false|-?\d+(?:\.\d+)?))/;

/**
 * Compiles a query of Stripe's search: clauses such as `email:"a@b.c"`, `name~"ann"`, `metadata["plan"]:"pro"`,
 * `-status:"paid"`, `total>=1000` and `metadata["plan"]:null`, joined by AND (or a space) or by OR, but not both.
 */
export function compileQuery(query: string, fields: readonly string[]): Test {
  const tests: Test[] = [];
  const joins = new Set<string>();
  let rest = query.trim();
  while (rest !== '') {
    const match = clause.exec(rest);
    if (!match) throw unreadable(query);
    tests.push(compileClause(match, fields));
    rest = rest.slice(match[0].length);
    const join = /^\s+(?:(AND|OR)\s+(?=\S))?/i.exec(rest);
    if (rest !== '' && !join) throw unreadable(query);
    rest = rest.slice(join?.[0].length ?? 0);
    if (rest !== '') joins.add(join?.[1]?.toUpperCase() ?? 'AND');
  }
  if (tests.length === 0) throw unreadable(query);
  if (joins.size > 1) throw invalid('You cannot combine AND and OR in one search query.', { param: 'query' });
  return (record) => (joins.has('OR') ? tests.some((test) => test(record)) : tests.every((test) => test(record)));
}

function compileClause(match: RegExpExecArray, fields: readonly string[]): Test {
  const [, minus, field = '', doubleKey, singleKey, operator = ':', double, single, bare] = match;
  const key = doubleKey ?? singleKey;
  const path = key === undefined ? field.split('.') : [field, unescaped(key)];
  if (key === undefined ? !fields.includes(field) : field !== 'metadata')
    throw invalid(`Field \`${field}\` is an unsupported search field for this resource.`, { param: 'query' });
  const text = double ?? single;
  const matches = compileComparison(field, operator, text === undefined ? undefined : unescaped(text), bare);
  return (record) => matches(valueAt(record, path)) !== (minus === '-');
}

function compileComparison(field: string, operator: string, text: string | undefined, bare: string | undefined) {
  if (operator === '~') {
    if (text === undefined || text.length < 3)
      throw invalid(`A substring search of \`${field}\` needs a text of at least 3 characters.`, { param: 'query' });
    const part = text.toLowerCase();
    return (value: unknown) => typeof value === 'string' && value.toLowerCase().includes(part);
  }
  if (operator === ':') {
    if (bare === 'null') return (value: unknown) => value === undefined || value === null;
    const wanted = (text ?? bare ?? '').toLowerCase();
    return (value: unknown) => value !== undefined && value !== null && String(value).toLowerCase() === wanted;
  }
  // The empty text is 0 for `Number`.
  const bound = text === '' ? Number.NaN : Number(text ?? bare);
  if (Number.isNaN(bound)) throw invalid(`\`${field}\` can only be compared with a number.`, { param: 'query' });
  const compare: Readonly<Record<string, (value: number) => boolean>> = {
    '=': (value) => value === bound,
    '>': (value) => value > bound,
    '<': (value) => value < bound,
    '>=': (value) => value >= bound,
    '<=': (value) => value <= bound,
  };
  return (value: unknown) => typeof value === 'number' && compare[operator]?.(value) === true;
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    record,
  );
}

const unescaped = (text: string) => text.replaceAll(/\\(.)/g, '$1');

function unreadable(query: string) {
  return invalid(`We were unable to parse your search query: ${query}`, { param: 'query' });
}
