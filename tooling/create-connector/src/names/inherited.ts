const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Returns whether every JavaScript object has a value with this name, such as `constructor`. A schema with an optional
 * field of that name would read the inherited value where a record has none.
 */
export const isInherited = (name: string): boolean => inherited.has(name);

/** Names that cannot be those of a parameter or an action. */
export const reservedNames: readonly string[] = [...inherited, 'prototype'];
