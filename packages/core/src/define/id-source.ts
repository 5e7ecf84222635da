/**
 * The operation whose result contains the ID: `users.list`. It is the field that identifies the record, or the field after a colon, as a
 * dot path: `candidates.get:applicationIds`.
 */
export type IdSource = `${string}.${string}`;
