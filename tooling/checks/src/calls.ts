import { type CallExpression, Visitor } from 'oxc-parser';
import { nameOfProperty, namesOf, parse, type Syntax, textOf, unwrapped } from './syntax.ts';

/** What the tests in a file call. */
export interface Calls {
  /** Calls such as `issues.list()`. */
  readonly named: ReadonlySet<string>;
  /** Entities whose operations are called with a name from a table, as `issues[action]()`. */
  readonly computed: ReadonlySet<string>;
  /** All strings, which may be names in such a table. */
  readonly texts: ReadonlySet<string>;
}

/** Returns the calls in the source of a test. Leaves out comments and skipped tests. */
export function callsIn(source: string): Calls {
  const program = parse(source);
  const named = new Set<string>();
  const computed = new Set<string>();
  const texts = new Set<string>();
  let skipped = 0;
  new Visitor({
    CallExpression(call) {
      if (isSkipped(call)) skipped++;
      const callee = unwrapped(call.callee);
      if (skipped > 0 || callee.type !== 'MemberExpression') return;
      const action = nameOfProperty(callee);
      if (action !== undefined) named.add(`${lastNameOf(callee.object)}.${action}`);
    },
    'CallExpression:exit': (call) => {
      if (isSkipped(call)) skipped--;
    },
    MemberExpression(node) {
      if (skipped === 0 && node.computed && nameOfProperty(node) === undefined) computed.add(lastNameOf(node.object));
    },
    Literal(node) {
      const text = textOf(node);
      if (skipped === 0 && text !== undefined) texts.add(text);
    },
  }).visit(program);
  return { named, computed, texts };
}

/** Returns the last name of an expression: `macros` of `pylon.macros` and of `macros`. */
function lastNameOf(given: Syntax): string {
  const node = unwrapped(given);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? (nameOfProperty(node) ?? '') : '';
}

/** Returns whether a call defines tests that never run: `it.skip()`, `describe.todo.each()()`, `xit()` or `it('', { skip: true })`. */
function isSkipped(call: CallExpression): boolean {
  const [base = '', ...names] = namesOf(call.callee);
  if (/^x(it|test|describe)$/.test(base)) return true;
  if (!['it', 'test', 'describe', 'suite'].includes(base)) return false;
  if (names.includes('skip') || names.includes('todo')) return true;
  return call.arguments.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some(
        (property) =>
          property.type === 'Property' &&
          ['skip', 'todo'].includes(lastNameOf(property.key)) &&
          property.value.type === 'Literal' &&
          property.value.value === true,
      ),
  );
}
