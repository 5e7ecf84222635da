import type { ChosenWay } from '../auth/choose-way.ts';
import type { Credentials } from '../auth/credentials.ts';
import type { Connector } from '../define/connector.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { ClientOptions } from './client-options.ts';

/**
 * Throws `InvalidOptionsError` where only `account` can identify, permanently, the account whose limits a client uses: it
 * shares a limiter, and its refresh token is replaced or its credential is a function.
 */
export function requireAccount(
  connector: Connector,
  { rateLimiter, account, executor }: ClientOptions,
  { varies }: Credentials,
  ways: readonly ChosenWay[],
): void {
  if (executor !== undefined || rateLimiter === undefined || account !== undefined) return;
  const changes = ways.some(({ auth }) => auth.refreshToken !== undefined || auth.credentials.some(varies));
  if (!changes) return;
  throw new InvalidOptionsError({
    what: `The ${connector.title} client was created with invalid options`,
    issues: [
      {
        path: 'account',
        expected: "a name for the account whose limits the client uses, such as your customer's id",
        received: 'nothing',
        hint: 'clients that share a `rateLimiter` are distinguished by it, because refresh tokens and what functions return are replaced',
      },
    ],
    connector: connector.name,
  });
}
