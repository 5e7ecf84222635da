import { asObject } from '../../engine/body.ts';
import { invalidInput } from './ashby-failure.ts';
import type { Check } from './input-checks.ts';

type Fields = Readonly<Record<string, Check<unknown>>>;

type Read<R extends Fields, O extends Fields> = { [K in keyof R]: ReturnType<R[K]> } & {
  [K in keyof O]?: ReturnType<O[K]>;
};

/** An object with exactly these fields. Unknown, missing, null and mistyped ones are `invalid_input`, as since 2026. */
export function object<R extends Fields, O extends Fields>(required: R, optional: O): Check<Read<R, O>> {
  return (value, path) => {
    const prefix = path === '' ? '' : `${path}.`;
    const given = asObject(value);
    if (given === undefined) throw invalidInput(`${path || 'body'}: Expected object`);
    const read: Record<string, unknown> = {};
    for (const [name, check] of Object.entries(required)) read[name] = check(given[name], prefix + name);
    for (const [name, check] of Object.entries(optional)) {
      if (given[name] !== undefined) read[name] = check(given[name], prefix + name);
    }
    for (const name of Object.keys(given)) {
      if (!(name in required) && !(name in optional)) throw invalidInput(`${prefix}${name}: Unrecognized key`);
    }
    // Every required field and every given optional field was read by its own check just above.
    return read as Read<R, O>;
  };
}

/** The body of an endpoint that takes no parameters. */
export const nothing = object({}, {});
