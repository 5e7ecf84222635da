import { doc, NonBlank, record, type Triggers } from '@agent-connectors/core';
import * as v from 'valibot';

/** Linear's documentation of its GraphQL API. The schema itself documents the single operations. */
export const docs = 'https://linear.app/developers/graphql';

/** What operations of one kind have in common. OAuth tokens and restricted API keys need the scopes. */
export const reads = { docs, scopes: ['read'] };
export const writes = { docs, effect: 'write', scopes: ['write'] } as const;
export const deletes = { docs, effect: 'destructive', scopes: ['write'], brief: [] } as const;

/**
 * The parameters with which a call notifies people: text that can mention users, and roles that somebody gets. For issues, comments and
 * project updates, Linear's documents say so. That it also notifies of mentions in other texts and of roles is general knowledge.
 */
export const whenGiven = (...parameters: readonly string[]): Triggers =>
  Object.fromEntries(parameters.map((parameter) => [parameter, 'given']));

/** The ID of the new record is a parameter, which the caller makes up. It makes a lost create recognizable. */
export const creates = { idempotency: { param: 'id' }, from: { id: null } } as const;

export const Id = NonBlank;
export const Ids = v.array(Id);
export const Uuid: v.GenericSchema<string> = v.pipe(v.string(), v.uuid('Expected a UUID'));
export const Uuids = v.array(Uuid);

/** A team in an input. Linear rejects keys there: https://github.com/indexable-inc/index/issues/1067. */
export const TeamId: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.uuid('Expected the UUID of a team: teams.get returns it for a key such as ENG'),
);

export const Time: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.isoTimestamp('Expected an ISO 8601 time, such as 2026-10-01T00:00:00Z'),
);
export const Day: v.GenericSchema<string> = v.pipe(v.string(), v.isoDate('Expected a date, such as 2026-10-01'));

export const priorities = '0 none, 1 urgent, 2 high, 3 medium, 4 low';
export const Priority: v.GenericSchema<number> = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4));
export const healths = ['onTrack', 'atRisk', 'offTrack'] as const;
export const resolutions = ['month', 'quarter', 'halfYear', 'year'] as const;

/** The reference to an issue, as far as Linear accepts its identifier instead of the UUID. */
export const issueId = doc(Id, 'UUID of the issue, or its identifier, such as ENG-123.');
export const newId = doc(
  v.optional(Uuid),
  'UUID (version 4) for the new record. Default: a random one. Linear accepts each ID once, so a repeated call creates no second record.',
);
export const createAsUser = doc(
  v.optional(v.string()),
  'Name of the external user to show as the author. Only for OAuth applications that act as an app (actor=app).',
);
export const displayIconUrl = doc(
  v.optional(v.string()),
  'URL of the avatar of createAsUser. Only for OAuth applications that act as an app (actor=app).',
);

const userSchema = record({ id: Id }, { name: v.string(), displayName: v.string(), email: v.string() });
const teamSchema = record({ id: Id }, { key: v.string(), name: v.string() });
const issueSchema = record({ id: Id }, { identifier: v.string(), title: v.string() });
const namedSchema = record({ id: Id }, { name: v.string() });
const deletedSchema = record(
  {},
  {
    success: doc(v.boolean(), 'Whether the operation succeeded.'),
    entityId: doc(v.string(), 'ID of the deleted record.'),
  },
);

/** A reference to a user. */
export interface UserReference extends v.InferOutput<typeof userSchema> {}
export const UserReference: v.GenericSchema<unknown, UserReference> = v.pipe(userSchema, v.title('User reference'));
export const userFields = 'id name displayName email';

/** A reference to a team. */
export interface TeamReference extends v.InferOutput<typeof teamSchema> {}
export const TeamReference: v.GenericSchema<unknown, TeamReference> = v.pipe(teamSchema, v.title('Team reference'));
export const teamFields = 'id key name';

/** A reference to an issue. */
export interface IssueReference extends v.InferOutput<typeof issueSchema> {}
export const IssueReference: v.GenericSchema<unknown, IssueReference> = v.pipe(issueSchema, v.title('Issue reference'));
export const issueReferenceFields = 'id identifier title';

/** A reference to another record by ID and name. */
export interface NamedReference extends v.InferOutput<typeof namedSchema> {}
export const NamedReference: v.GenericSchema<unknown, NamedReference> = v.pipe(namedSchema, v.title('Named reference'));
export const namedFields = 'id name';

/** The result of deleting a record. */
export interface Deleted extends v.InferOutput<typeof deletedSchema> {}
export const Deleted: v.GenericSchema<unknown, Deleted> = v.pipe(deletedSchema, v.title('Deleted'));

export const createdAt = doc(v.string(), 'Time of creation (ISO 8601).');
export const updatedAt = doc(v.string(), 'Time of the last change (ISO 8601).');
export const archivedAt = doc(v.string(), 'Time at which the record was archived (ISO 8601). Null if it is not.');
