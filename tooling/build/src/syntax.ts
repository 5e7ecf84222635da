import type { Program } from 'oxc-parser';

/** A statement at the top of a module. */
export type TopLevel = Program['body'][number];

/** What a statement declares: of `export const a = 1` the constant, of any other statement itself. */
export const declarationOf = (statement: TopLevel) =>
  'declaration' in statement && statement.declaration !== null ? statement.declaration : statement;
