import type { Auth, AuthContext, AuthHeaders, Authorizer } from '../define/auth.ts';
import { base64Of, rememberedValues } from '../redaction/redactor.ts';

/** `Authorization: Bearer <token>` (RFC 6750). `token` names a credential field. */
// @__NO_SIDE_EFFECTS__
export function bearer(token: string): Auth {
  return {
    kind: 'bearer',
    credentials: [token],
    preview: { authorization: 'Bearer [redacted]' },
    authorizer: (context) => staticAuthorizer(context, [token], ([value]) => ({ authorization: `Bearer ${value}` })),
  };
}

/** `Authorization: Basic <base64 of user:password>` (RFC 7617). Both name credential fields; without a password it is empty. */
// @__NO_SIDE_EFFECTS__
export function basic(user: string, password?: string): Auth {
  const fields = password === undefined ? [user] : [user, password];
  return {
    kind: 'basic',
    credentials: fields,
    preview: { authorization: 'Basic [redacted]' },
    authorizer: (context) =>
      staticAuthorizer(context, fields, ([name = '', secret = '']) => {
        context.redactor.renewPair(`basic ${fields}`, name, secret, rememberedValues);
        return { authorization: `Basic ${base64Of(`${name}:${secret}`)}` };
      }),
  };
}

/** The credential in a header such as `x-api-key`, alone or after a prefix of the vendor's, such as `Klaviyo-API-Key `. */
// @__NO_SIDE_EFFECTS__
export function headerKey(header: string, key: string, prefix = ''): Auth {
  const name = header.toLowerCase();
  return {
    kind: 'header',
    credentials: [key],
    preview: { [name]: `${prefix}[redacted]` },
    authorizer: (context) => staticAuthorizer(context, [key], ([value = '']) => ({ [name]: `${prefix}${value}` })),
  };
}

/**
 * Puts the values of credential fields into headers. Values that functions return are read for each request, and once more
 * after the vendor rejected them.
 */
function staticAuthorizer(
  { credential, varies }: AuthContext,
  fields: readonly string[],
  write: (values: readonly string[]) => AuthHeaders,
): Authorizer {
  const read = async () => write(await Promise.all(fields.map((field) => credential(field))));
  if (fields.some((field) => varies(field)))
    return {
      headers: read,
      async renew(rejected) {
        const headers = await read();
        const isOther = Object.entries(headers).some(([name, value]) => rejected[name] !== value);
        return isOther ? headers : undefined;
      },
    };
  let headers: Promise<AuthHeaders> | undefined;
  return {
    headers() {
      headers ??= read();
      return headers;
    },
  };
}
