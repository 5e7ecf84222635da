import type { OperationDraft } from './model.ts';

/** Chooses an operation that tests the credential: a read without required parameters, preferably of its owner. */
export function findCheck(operations: readonly OperationDraft[]): { readonly route: string; readonly known: boolean } {
  const candidates = operations.filter(
    ({ effect, kind, source, parameters, wholeBody }) =>
      effect === 'read' &&
      kind !== 'download' &&
      !source.anonymous &&
      wholeBody === undefined &&
      parameters.every(({ required }) => !required),
  );
  const rank = ({ method, path }: OperationDraft) =>
    (/\/(me|self|whoami|current|account|user|profile)$/i.test(path) ? 0 : 1000) +
    (method === 'GET' ? 0 : 500) +
    path.length;
  const [best] = candidates.sort((a, b) => rank(a) - rank(b));
  return best === undefined ? { route: 'GET /', known: false } : { route: `${best.method} ${best.path}`, known: true };
}
