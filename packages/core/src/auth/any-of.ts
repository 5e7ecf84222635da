import { type Auth, waysOf } from '../define/auth.ts';

/**
 * Authenticates in one of several ways: the first whose fields are all given. Ways whose fields were passed as options go
 * before those from the environment, which are not used at all once a field of any way was passed: a server that acts for others must
 * never fall back to a credential of its own. Where no way is complete, calls throw `MissingCredentialsError`, which lists
 * the ways.
 */
// @__NO_SIDE_EFFECTS__
export function anyOf(...given: readonly [Auth, ...Auth[]]): Auth {
  const ways = given.flatMap(waysOf);
  const [{ preview, authorizer }] = given;
  return {
    kind: 'any_of',
    credentials: [...new Set(ways.flatMap(({ credentials }) => credentials))],
    preview,
    ways,
    // A client creates the authorizer of the way that it uses. Without one, the first way says which field is missing.
    authorizer,
  };
}
