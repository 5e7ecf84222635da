import type { Api, Auth, Connector, Entities } from '@agent-connectors/core';

/** The ways to authenticate of which an API accepts one. */
export const waysOf = (auth: Auth): readonly Auth[] => auth.ways ?? [auth];

/** What there is to authenticate with. */
export interface Given {
  has(field: string): boolean;
  /** Whether there are OAuth tokens, which stand for a refresh token. */
  readonly hasTokens: boolean;
}

/** Returns the first way of an API whose fields are all given. Fields with a default need no value. */
export function completeWay(
  connector: Pick<Connector<Entities>, 'credentials'>,
  api: Api,
  given: Given,
): Auth | undefined {
  return waysOf(api.auth).find((way) =>
    way.credentials.every(
      (field) =>
        given.has(field) ||
        connector.credentials[field]?.default !== undefined ||
        (given.hasTokens && field === way.refreshToken),
    ),
  );
}
