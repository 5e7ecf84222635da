import type { Auth, AuthContext, AuthHeaders, AuthRequest } from '../define/auth.ts';

/** How requests are signed. */
export interface RequestSigning {
  /** The credential fields that the signature needs. */
  readonly credentials: readonly string[];
  /** What dry runs and hooks show in place of the headers, such as `{ 'x-signature': '[redacted]' }`. Names are lower case. */
  readonly preview: AuthHeaders;
  /**
   * Returns the headers that sign a request; names in lower case. Called for each attempt, with the request as it will be
   * sent, so that a retry has a new time and a new signature.
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
    authorizer: (context) => ({ headers: (request) => sign(request, context) }),
  };
}
