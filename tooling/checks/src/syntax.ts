import { type Argument, type Expression, type Node, type Program, parseSync } from 'oxc-parser';

/** A part of a parsed source. */
export type Syntax = Node;

/** Parses a module of TypeScript. Throws `SyntaxError`. */
export function parse(source: string): Program {
  const { program, errors } = parseSync('module.ts', source);
  if (errors[0] !== undefined) throw new SyntaxError(errors[0].codeframe ?? errors[0].message);
  return program;
}

/** Returns the value of a string or of a template without expressions. */
export function textOf(node: Syntax | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** Returns the expression inside parentheses, optional chains and assertions of types. */
export function unwrapped(node: Expression | Argument | Syntax): Syntax {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
      return unwrapped(node.expression);
    default:
      return node;
  }
}

/**
 * Returns the names in a chain of properties and calls: `it`, `skip` and `each` of `it.skip.each([])`. Properties with
 * computed names are left out.
 */
export function namesOf(given: Syntax): string[] {
  const node = unwrapped(given);
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'MetaProperty') return [node.meta.name, node.property.name];
  if (node.type === 'CallExpression') return namesOf(node.callee);
  if (node.type !== 'MemberExpression') return [];
  const name = nameOfProperty(node);
  return [...namesOf(node.object), ...(name === undefined ? [] : [name])];
}

/** Returns the name that a member expression accesses, as `a.name` or `a['name']`. */
export function nameOfProperty(node: Extract<Syntax, { type: 'MemberExpression' }>): string | undefined {
  if (node.computed) return textOf(node.property);
  return 'name' in node.property && typeof node.property.name === 'string' ? node.property.name : undefined;
}
