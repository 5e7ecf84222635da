import { doc, entity, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { createdAt, Id, reads, updatedAt } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'UUID of the workspace.') },
  {
    name: v.string(),
    urlKey: doc(v.string(), 'Key of the workspace in its URLs: acme in linear.app/acme.'),
    logoUrl: v.string(),
    userCount: doc(v.number(), 'Number of active users.'),
    createdIssueCount: doc(v.number(), 'Number of issues ever created.'),
    createdAt,
    updatedAt,
    trialEndsAt: doc(v.string(), 'Time at which the trial ends (ISO 8601).'),
    subscription: doc(
      record({ id: Id }, { type: doc(v.string(), 'Plan.'), seats: doc(v.number(), 'Number of paid seats.') }),
      'Paid subscription. Null on the free plan.',
    ),
  },
);

/** The workspace. */
export interface Organization extends v.InferOutput<typeof schema> {}
export const Organization: v.GenericSchema<unknown, Organization> = schema;

/** The workspace. */
export const organization = entity(
  {
    summary: 'The workspace that the credential belongs to.',
    also: ['workspace', 'company', 'account'],
    key: 'id',
    brief: [
      'id',
      'name',
      'urlKey',
      'userCount',
      'createdIssueCount',
      'subscription.type',
      'subscription.seats',
      'trialEndsAt',
    ],
  },
  () => ({
    get: graphqlOperation(
      `query organization {
        organization {
          id name urlKey logoUrl userCount createdIssueCount createdAt updatedAt trialEndsAt subscription { id type seats }
        }
      }`,
      {
        ...reads,
        summary: 'Get the workspace: its name, number of users and issues, and plan.',
        also: ['plan', 'subscription', 'seats', 'billing'],
        input: v.strictObject({}),
        output: Organization,
      },
    ),
  }),
);
