import type { Program } from 'oxc-parser';

/** A top-level statement of a module. */
export type TopLevel = Program['body'][number];

/** Returns the declaration of an export, such as the constant of `export const a = 1`; any other statement unchanged. */
export const declarationOf = (statement: TopLevel) =>
  'declaration' in statement && statement.declaration !== null ? statement.declaration : statement;
