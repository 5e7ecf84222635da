import type { Auth, AuthContext, AuthHeaders, AuthRequest } from '../define/auth.ts';
import { secretsIn } from '../redaction/redact-headers.ts';
import { rememberedValues } from '../redaction/redactor.ts';
import { isHeaderName, isHeaderText } from '../util/header-text.ts';
import { kindOf } from '../util/kind-of.ts';

/** How requests are signed. */
export interface RequestSigning {
  /** The credential fields that the signature needs. */
  readonly credentials: readonly string[];
  /** What dry runs show in place of the headers, such as `{ 'x-signature': '[redacted]' }`. Names are lower case. */
  readonly preview: AuthHeaders;
  /**
   * Returns the headers that sign a request, all of which are secret. Called for each attempt, with the request as it will be
   * sent, so that a retry has a new time and a new signature. A call whose signature is no object of valid headers, or sets
   * `host`, `content-length` or `transfer-encoding`, fails with `InternalError`, and nothing is sent.
   */
  sign(request: AuthRequest, context: AuthContext): AuthHeaders | Promise<AuthHeaders>;
}

/** Signs each request: its method, address, headers and body. For schemes such as HMAC headers and AWS Signature Version 4. */
// @__NO_SIDE_EFFECTS__
export function signedRequests({ credentials, preview, sign }: RequestSigning): Auth {
  return {
    kind: 'signature',
    credentials,
    preview,
    authorizer: (context) => ({
      async headers(request) {
        const headers = signature(await sign(request, context));
        for (const [place, secret] of secretsIn(headers))
          context.redactor.renew(`signature ${place}`, secret, rememberedValues);
        return headers;
      },
    }),
  };
}

/** What decides where a request goes and where it ends is not for a signature to set. */
const reserved = ['host', 'content-length', 'transfer-encoding'];

/** Returns the headers of a signature, in lower case. Throws `TypeError` for anything else, without repeating a value. */
function signature(signed: unknown): AuthHeaders {
  if (typeof signed !== 'object' || signed === null || Symbol.iterator in signed)
    throw new TypeError(`\`sign\` returned ${kindOf(signed)} in place of an object of headers.`);
  return Object.fromEntries(
    Object.entries(signed).map(([given, value]: [string, unknown]) => {
      const name = given.toLowerCase();
      if (!isHeaderName(name)) throw new TypeError('`sign` returned a name that no header can have.');
      if (reserved.includes(name)) throw new TypeError(`\`sign\` returned the header ${name}, which it must not set.`);
      if (typeof value !== 'string' || !isHeaderText(value))
        throw new TypeError(`\`sign\` returned a value for ${name} that no header can have.`);
      return [name, value];
    }),
  );
}
