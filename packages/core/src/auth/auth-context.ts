import { fieldsIn, fillAddress } from '../define/address-template.ts';
import type { AuthContext } from '../define/auth.ts';
import type { Credentials } from './credentials.ts';

interface Sources extends Pick<AuthContext, 'region' | 'redactor' | 'fetch' | 'tokens' | 'tokenCache'> {
  readonly credentials: Credentials;
  /** Returns the address of an API by its name. Throws `MissingCredentialsError` where a field of it has no value. */
  readonly baseUrlOf: (api: string | undefined) => string;
  /** The API that the credential belongs to. */
  readonly api: string | undefined;
}

/** Creates what an authorizer is created from. */
export function createAuthContext({ credentials, baseUrlOf, api: own, ...sources }: Sources): AuthContext {
  return {
    credential: credentials.read,
    optionalCredential: credentials.find,
    has: credentials.has,
    varies: credentials.varies,
    baseUrl: (api = own) => baseUrlOf(api),
    address(template) {
      const address = fillAddress(template, credentials.find);
      const missing = fieldsIn(address);
      if (missing.length > 0) throw credentials.missing(missing);
      return address.startsWith('/') ? `${baseUrlOf(own)}${address}` : address;
    },
    ...sources,
  };
}
