import parameters from './data/parameters.json' with { type: 'json' };

/** What a parameter accepts: a base type, alternatives such as `now|integer`, a list or fields. */
export type Shape = string | { readonly list: Shape } | { readonly fields: Fields };

export interface Field {
  readonly required: boolean;
  readonly shape: Shape;
}

export type Fields = ReadonlyMap<string, Field>;

/** Every request also accepts this parameter. */
const expand: readonly [string, Field] = ['expand', { required: false, shape: { list: 'string' } }];

const sources: Readonly<Record<string, string>> = parameters;
const known = new Map<string, Fields>();

/** Returns the documented parameters of a route. */
export function parametersOf(route: string): Fields {
  const fields = known.get(route) ?? new Map([...readFields(sources[route] ?? ''), expand]);
  known.set(route, fields);
  return fields;
}

/**
 * Reads a list of parameters: `name` is text, `amount!:integer` a required number, `status:draft|open` one of two texts,
 * `images[]` a list, `price_data{currency! product!}` an object, and `items[]{price}` a list of objects.
 */
function readFields(source: string): Fields {
  const tokens = source.match(/[{}]|[^\s{}]+/g) ?? [];
  let at = 0;
  const fields = (): Fields => {
    const found = new Map<string, Field>();
    while (at < tokens.length && tokens[at] !== '}') {
      const [, name = '', mark, list = '', type = 'string'] =
        /^(\w+)(!?)((?:\[\])*)(?::(.+))?$/.exec(tokens[at] ?? '') ?? [];
      at += 1;
      found.set(name, { required: mark === '!', shape: shape(type, list.length / 2) });
    }
    return found;
  };
  const shape = (type: string, lists: number): Shape => {
    if (lists > 0) return { list: shape(type, lists - 1) };
    if (tokens[at] !== '{') return type;
    at += 1;
    const inner = fields();
    at += 1;
    return { fields: inner };
  };
  return fields();
}
