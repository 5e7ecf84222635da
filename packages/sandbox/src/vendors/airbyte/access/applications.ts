import { credentials } from '../credentials.ts';

/** A client of the API, and the organizations that it belongs to. */
interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly organizationIds: readonly string[];
}

// A revoked application is unknown, so it has no entry.
const applications: readonly Application[] = [
  {
    clientId: credentials.clientId,
    clientSecret: credentials.clientSecret,
    organizationIds: [credentials.organizationId],
  },
  {
    clientId: credentials.sharedClientId,
    clientSecret: credentials.sharedClientSecret,
    organizationIds: [credentials.organizationId, credentials.secondOrganizationId],
  },
];

/** Returns the application with these credentials; undefined if they are wrong or revoked. */
export const applicationOf = (clientId: string, clientSecret: string): Application | undefined =>
  applications.find((each) => each.clientId === clientId && each.clientSecret === clientSecret);
