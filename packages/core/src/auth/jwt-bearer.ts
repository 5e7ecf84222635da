import { fillAddress } from '../define/address-template.ts';
import type { Auth } from '../define/auth.ts';
import { type OAuth2, oauth2, regional, scopeOf, tokenAddress } from './oauth.ts';
import { type Jwt, signJwt } from './sign-jwt.ts';
import { tokenAuthorizer } from './token-authorizer.ts';
import { requestToken } from './token-request.ts';

/** OAuth 2 by a signed assertion. */
export interface OAuth2JwtBearer
  extends Pick<OAuth2, 'tokenUrl' | 'scopes' | 'scopeSeparator' | 'origin'>,
    Pick<Jwt, 'algorithm' | 'keyId' | 'lifetime'> {
  /** Credential fields: who signs (`iss`), and for whom (`sub`). */
  readonly issuer: string;
  readonly subject?: string;
  /** Whom the assertion is for (`aud`); `{field}` is a public credential field. Default: the token endpoint. */
  readonly audience?: string;
  /** The credential field with the private key as PEM; it is `multiline`. */
  readonly privateKey: string;
  /** Further claims, such as Google's `scope`. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/**
 * OAuth 2 by a JSON Web Token that the client signs (RFC 7523 2.1), for servers that act without a user's consent. One
 * request serves all calls that wait for it.
 *
 * Throws `InvalidOptionsError` for a token endpoint that would get the assertion in the clear; calls throw it for an invalid
 * key.
 */
// @__NO_SIDE_EFFECTS__
export function oauth2JwtBearer(options: OAuth2JwtBearer): Auth {
  const { issuer, subject, privateKey, origin, audience, claims } = options;
  const fields = [issuer, subject, privateKey].filter((name) => name !== undefined);
  return {
    ...oauth2(options, fields),
    kind: 'oauth2_jwt_bearer',
    authorizer(context) {
      const url = regional(options.tokenUrl, context.region, 'token endpoint');
      const identity = [issuer, subject].map((name) => name && context.optionalCredential(name));
      return tokenAuthorizer(context, {
        key: JSON.stringify([fillAddress(url, context.optionalCredential), ...identity]),
        mayRequest: () => fields.every(context.has),
        origin,
        madeFrom: fields,
        async request() {
          const tokenUrl = tokenAddress(context, url);
          const assertion = await signJwt({
            ...options,
            privateKey: await context.credential(privateKey),
            claims: {
              iss: await context.credential(issuer),
              ...(subject !== undefined && { sub: await context.credential(subject) }),
              aud: audience === undefined ? tokenUrl : context.address(audience),
              ...claims,
            },
          });
          const form = {
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion,
            ...scopeOf(options),
          };
          return requestToken(context, { url: tokenUrl, form, origin });
        },
      });
    },
  };
}
