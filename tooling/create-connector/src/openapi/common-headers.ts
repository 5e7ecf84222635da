import { words } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import type { PublicField, Source, SourceOperation, SourceParameter } from './source.ts';

const isKey = ({ name, location }: SourceParameter) =>
  location === 'header' && /^(x-)?idempotency[-_]?key$/i.test(name);
const isVersion = ({ name, location, fixed }: SourceParameter) =>
  location === 'header' && fixed !== undefined && /version|revision/i.test(name);

type Common = Pick<Source, 'idempotency' | 'headers' | 'fields' | 'operations'>;

/** Moves what operations repeat to the API: the header of idempotency keys, and the one with the version. */
export function commonHeaders(operations: readonly SourceOperation[], notes: Notes): Common {
  const key = operations
    .filter(({ method }) => method === 'POST')
    .flatMap(({ parameters }) => parameters.filter(isKey))[0];
  const version = usualVersion(operations, notes);
  const isMoved = (parameter: SourceParameter, { method }: SourceOperation) =>
    (key !== undefined && method === 'POST' && isKey(parameter)) || parameter.name === version?.header;
  const maxLength = key?.shape.kind === 'text' ? key.shape.maxLength : undefined;
  return {
    idempotency: key && {
      header: key.name.toLowerCase(),
      ...(maxLength !== undefined && maxLength !== 255 && { maxLength }),
    },
    headers: version === undefined ? {} : { [version.header.toLowerCase()]: `{${version.field.name}}` },
    fields: version === undefined ? [] : [version.field],
    operations: operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.filter((parameter) => !isMoved(parameter, operation)),
      ...(operation.method === 'POST' && operation.parameters.some(isKey) && { takesKey: true }),
    })),
  };
}

/** Returns the header with the version of the API, if most operations have it with the same value. */
function usualVersion(
  operations: readonly SourceOperation[],
  notes: Notes,
): { readonly header: string; readonly field: PublicField } | undefined {
  const found = operations.flatMap(({ parameters }) => parameters.filter(isVersion));
  const [first] = found;
  if (first?.fixed === undefined) return undefined;
  const same = found.filter(({ name, fixed }) => name === first.name && fixed === first.fixed).length;
  if (same * 2 < operations.length) return undefined;
  const { name, fixed } = first;
  if (same < found.length || same < operations.length)
    notes.add(
      'headers',
      `Every request has ${name}: ${fixed}, which ${same} of ${operations.length} operations declare.`,
    );
  const isRevision = words(name).includes('revision');
  const field = { name: isRevision ? 'revision' : 'apiVersion', title: isRevision ? 'Revision' : 'API version' };
  return { header: name, field: { ...field, default: fixed, test: fixed } };
}
