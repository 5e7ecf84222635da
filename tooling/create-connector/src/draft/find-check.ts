import type { SourceGraphql } from '../openapi/source.ts';
import type { Draft, OperationDraft } from './model.ts';

/** Chooses an operation that tests the credential: a read without required parameters, preferably of its owner. */
export function findCheck(operations: readonly OperationDraft[]): Draft['check'] {
  const candidates = operations.filter(
    ({ effect, kind, source, parameters, wholeBody }) =>
      effect === 'read' &&
      kind !== 'download' &&
      !source.anonymous &&
      wholeBody === undefined &&
      parameters.every(({ required }) => !required),
  );
  const rank = ({ method, path, source }: OperationDraft) =>
    (/^(me|self|viewer|current(User|Account)|organization)$/.test(source.graphql?.field ?? '') ? -1 : 0) +
    (/\/(me|self|whoami|current|account|user|profile)$/i.test(path) ? 0 : 1000) +
    (method === 'GET' ? 0 : 500) +
    path.length;
  const [best] = candidates.sort((a, b) => rank(a) - rank(b));
  if (best?.source.graphql !== undefined) return graphqlCheck(best.source.graphql);
  return best === undefined ? { route: 'GET /', known: false } : { route: `${best.method} ${best.path}`, known: true };
}

/** Returns a document that asks for nothing but the name of the type. */
function graphqlCheck({ field, selection }: SourceGraphql): Draft['check'] {
  return {
    route: field,
    known: true,
    document: `query ${field} { ${field}${selection === undefined ? '' : ' { __typename }'} }`,
  };
}
