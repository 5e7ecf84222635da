import { UsageError } from '../../usage-error.ts';

type Params = Readonly<Record<string, unknown>>;

/** Takes the query of a path, as documentation has it, into the parameters. Throws `UsageError` for one that is in both. */
export function withPathQuery(path: string, params: Params): { readonly path: string; readonly params: Params } {
  const at = path.indexOf('?');
  if (at === -1) return { path, params };
  const query = new URLSearchParams(path.slice(at + 1));
  const given = [...new Set(query.keys())].map((name) => {
    if (Object.hasOwn(params, name))
      throw new UsageError(`'${name}' is in the query of the path and in --params.`, 'Nothing was sent. Pass it once.');
    const values = query.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  return { path: path.slice(0, at), params: { ...params, ...Object.fromEntries(given) } };
}
