import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { SourceOperation } from '../openapi/source.ts';

export interface Named {
  readonly name: string;
  readonly shape: Shape;
}

/** Returns the parameters in the query and in the body, which may select a page. */
export function parametersOf({ parameters, body }: SourceOperation): Named[] {
  const query = parameters.filter(({ location }) => location === 'query');
  const fields =
    body?.shape.kind === 'record' && body.shape.rest === undefined ? Object.entries(body.shape.fields) : [];
  return [...query, ...fields.map(([name, { shape }]) => ({ name, shape }))];
}

const isScalar = ({ kind }: Shape) => kind === 'text' || kind === 'number' || kind === 'anything';

export const scalarNamed = (named: readonly Named[], pattern: RegExp): Named | undefined =>
  named.find(({ name, shape }) => pattern.test(name) && isScalar(shape));

/** Returns the dot path of a field at the first three levels of a response, outside the field `except`. */
export function pathOf(
  whole: Shape | undefined,
  matches: (name: string, shape: Shape) => boolean,
  except = '',
): string | undefined {
  const levels: [prefix: string, record: RecordShape][][] = [whole?.kind === 'record' ? [['', whole]] : []];
  for (let depth = 0; depth < 3; depth++) {
    const inner: [string, RecordShape][] = [];
    for (const [prefix, record] of levels[depth] ?? [])
      for (const [name, { shape }] of Object.entries(record.fields)) {
        if (name.includes('.') || (except !== '' && `${prefix}${name}` === except)) continue;
        if (matches(name, shape)) return `${prefix}${name}`;
        const one = shape.kind === 'either' ? shape.options.find(({ kind }) => kind === 'record') : shape;
        if (one?.kind === 'record') inner.push([`${prefix}${name}.`, one]);
      }
    levels.push(inner);
  }
  return undefined;
}
