import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { archivedAt, createdAt, Id, updatedAt } from '../fields.ts';

/** What every operation that returns users asks Linear for. */
export const fullUserFields = `
  id name displayName email title admin owner guest app active isMe url avatarUrl timezone statusEmoji statusLabel
  lastSeen createdAt updatedAt archivedAt`;

/** The fields of a compact user. */
export const userBrief = ['id', 'name', 'displayName', 'email', 'title', 'active', 'lastSeen'] as const;

const schema = record(
  { id: doc(Id, 'UUID of the user.') },
  {
    name: doc(v.string(), 'Full name.'),
    displayName: doc(v.string(), 'Short name, unique in the workspace.'),
    email: v.string(),
    title: doc(v.string(), 'Job title.'),
    admin: doc(v.boolean(), 'Whether the user is an admin of the workspace.'),
    owner: doc(v.boolean(), 'Whether the user is an owner of the workspace.'),
    guest: doc(v.boolean(), 'Whether the user sees only some teams.'),
    app: doc(v.boolean(), 'Whether the user is an app, such as an agent.'),
    active: doc(v.boolean(), 'Whether the account is active. false for suspended users.'),
    isMe: doc(v.boolean(), 'Whether the credential belongs to the user.'),
    url: doc(v.string(), "URL of the user's profile in Linear."),
    avatarUrl: v.string(),
    timezone: doc(v.string(), 'Time zone, such as Europe/Berlin.'),
    statusEmoji: v.string(),
    statusLabel: v.string(),
    lastSeen: doc(v.string(), 'Time at which the user was last online (ISO 8601).'),
    createdAt,
    updatedAt,
    archivedAt,
  },
);

/** A user of the workspace. */
export interface User extends v.InferOutput<typeof schema> {}
export const User: v.GenericSchema<unknown, User> = schema;
