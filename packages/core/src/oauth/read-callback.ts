import { AuthenticationError } from '../errors/authentication-error.ts';
import { oneLine } from '../util/one-line.ts';

/** What a redirect must be like. */
export interface ExpectedCallback {
  readonly redirectUri: string;
  readonly state: string;
  readonly issuer: string | undefined;
}

/** Returns whether an address is the redirect of a login: at its address, with its state. */
export function isCallback(address: string, { redirectUri, state }: ExpectedCallback): boolean {
  const [url, wanted] = [URL.parse(address), URL.parse(redirectUri)];
  if (url === null || wanted === null || url.origin !== wanted.origin || url.pathname !== wanted.pathname) return false;
  return single(url, 'state') === state;
}

/** Returns the code of a redirect. Throws `AuthenticationError` for a redirect that belongs to no login, or without a code. */
export function codeOf(address: string, expected: ExpectedCallback, isUsed: boolean): string {
  const url = URL.parse(address);
  if (url === null || !isCallback(address, expected))
    throw failed('The redirect does not belong to this login: its address or its state is another one.');
  if (isUsed) throw failed('The redirect was used before.');
  if (expected.issuer !== undefined && single(url, 'iss') !== expected.issuer)
    throw failed('The redirect does not come from the vendor: its issuer is another one.');
  const error = single(url, 'error');
  if (error !== undefined) {
    const code = oneLine(error, 80);
    const description = oneLine(single(url, 'error_description') ?? '', 300);
    const said = description === '' ? '' : ` It says: ${description}`;
    throw failed(`The vendor declined the login (${code}).${said}`, code);
  }
  const code = single(url, 'code');
  if (code === undefined) throw failed('The redirect has no code.');
  return code;
}

/** Returns a parameter that is there once (RFC 6749 3.1). */
function single({ searchParams }: URL, name: string): string | undefined {
  const values = searchParams.getAll(name);
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}

const failed = (message: string, vendorCode?: string) =>
  new AuthenticationError({
    message,
    hint: 'Nothing was sent. Begin the login again.',
    vendorCode,
  });
