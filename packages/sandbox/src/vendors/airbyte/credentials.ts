/** The organizations of the sandbox, by role. */
const organizations = {
  first: '3f0c2a51-7d1e-4b8a-9c44-5a1f6e20b7d1',
  second: '9b6d4e82-1c35-4f7b-8a90-c2d7f3158e46',
} as const;

export const credentials = {
  /** An application of one organization: its requests need no `X-Organization-Id`. */
  clientId: 'sandbox-airbyte-client-id',
  clientSecret: 'sandbox-airbyte-client-secret',
  organizationId: organizations.first,
  /** An application of two organizations: its requests must name one of them in `X-Organization-Id`. */
  sharedClientId: 'sandbox-airbyte-shared-client-id',
  sharedClientSecret: 'sandbox-airbyte-shared-client-secret',
  /** The organization that only the shared application belongs to. It has more workspaces than fit on a page. */
  secondOrganizationId: organizations.second,
  /** An application that was revoked: it gets no token. */
  revokedClientId: 'sandbox-airbyte-revoked-client-id',
  revokedClientSecret: 'sandbox-airbyte-revoked-client-secret',
} as const;
