import type { Auth } from '../define/auth.ts';
import { base64Of } from '../redaction/redactor.ts';

/** `Authorization: Bearer <token>` (RFC 6750). `token` names a credential field. */
// @__NO_SIDE_EFFECTS__
export function bearer(token: string): Auth {
  return {
    kind: 'bearer',
    credentials: [token],
    preview: { authorization: 'Bearer [redacted]' },
    authorizer({ credential }) {
      const headers = { authorization: `Bearer ${credential(token)}` };
      return { headers: () => headers };
    },
  };
}

/** `Authorization: Basic <base64 of user:password>` (RFC 7617). Both name credential fields; without a password it is empty. */
// @__NO_SIDE_EFFECTS__
export function basic(user: string, password?: string): Auth {
  return {
    kind: 'basic',
    credentials: password === undefined ? [user] : [user, password],
    preview: { authorization: 'Basic [redacted]' },
    authorizer({ credential, redactor }) {
      const [name, secret] = [credential(user), password === undefined ? '' : credential(password)];
      redactor.addPair(name, secret);
      const headers = { authorization: `Basic ${base64Of(`${name}:${secret}`)}` };
      return { headers: () => headers };
    },
  };
}

/** The credential alone in a header of its own, such as `x-api-key`. */
// @__NO_SIDE_EFFECTS__
export function headerKey(header: string, key: string): Auth {
  const name = header.toLowerCase();
  return {
    kind: 'header',
    credentials: [key],
    preview: { [name]: '[redacted]' },
    authorizer({ credential }) {
      const headers = { [name]: credential(key) };
      return { headers: () => headers };
    },
  };
}
