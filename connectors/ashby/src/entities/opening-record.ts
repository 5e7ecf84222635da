import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';
import { CustomFieldValue, HiringTeamMember } from '../shared-records.ts';

const latestVersion = record(
  {},
  {
    id: v.string(),
    identifier: v.string(),
    description: v.string(),
    authorId: v.string(),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    teamId: v.string(),
    jobIds: Strings,
    locationIds: Strings,
    targetHireDate: v.string(),
    targetStartDate: v.string(),
    isBackfill: v.boolean(),
    employmentType: v.string(),
    hiringTeam: v.array(HiringTeamMember),
    customFields: v.array(CustomFieldValue),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the opening.') },
  {
    openingState: doc(v.string(), 'Draft, Approved, Open, Filled or Closed.'),
    openedAt: doc(v.string(), 'Time when the opening was opened, ISO 8601.'),
    closedAt: doc(v.string(), 'Time when the opening was closed, ISO 8601.'),
    closeReasonId: v.string(),
    isArchived: v.boolean(),
    archivedAt: doc(v.string(), 'Time when the opening was archived, ISO 8601.'),
    latestVersion: doc(latestVersion, 'Latest version of the opening.'),
  },
);

/** An opening: a position to fill. */
export interface Opening extends v.InferOutput<typeof schema> {}
export const Opening: v.GenericSchema<unknown, Opening> = schema;
