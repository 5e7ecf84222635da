import { AuthenticationError } from '../errors/authentication-error.ts';
import { hasHostSuffix } from '../util/host-name.ts';
import { readPath } from '../util/read-path.ts';

/** How a token response names the host of the API. */
export interface OriginInToken {
  /** The dot path of its address in the response, such as `instance_url`. */
  readonly field: string;
  /** The host must end in one of these, such as `.salesforce.com`: the credential is sent there. */
  readonly suffixes: readonly string[];
}

/** Returns the origin of an https address without a user, a port or a path; `undefined` for any other value. */
export function originOf(address: unknown): string | undefined {
  const url = typeof address === 'string' ? URL.parse(address) : null;
  if (url === null || url.protocol !== 'https:' || url.port !== '') return undefined;
  return url.href === `${url.origin}/` ? url.origin : undefined;
}

/** Returns the origin that a token response names; `undefined` where it names none. Throws `AuthenticationError` for another host. */
export function readTokenOrigin(response: unknown, origin: OriginInToken): string | undefined {
  const value = readPath(response, origin.field);
  if (value === undefined || value === null) return undefined;
  const found = originOf(value);
  assertTokenOrigin(found, origin);
  return found;
}

/** Throws `AuthenticationError` where the origin of tokens is not one of the vendor's. */
export function assertTokenOrigin(origin: string | null | undefined, { field, suffixes }: OriginInToken): void {
  const host = URL.parse(origin ?? '')?.hostname;
  if (originOf(origin) !== undefined && host !== undefined && hasHostSuffix(host, suffixes)) return;
  throw new AuthenticationError({
    message: `The token response names no host of the vendor: \`${field}\` is not an https address that ends in ${suffixes.join(' or ')}.`,
    hint: 'Nothing was sent to the API. Check the address of the token endpoint.',
  });
}
