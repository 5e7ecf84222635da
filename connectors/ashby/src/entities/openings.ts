import { changesSomething, doc, EpochMilliseconds, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { Day, docs, Id, Strings, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';
import { Opening } from './opening-record.ts';

const read = ['jobsRead'];
const write = ['jobsWrite'];
const openingId = doc(Id, 'ID of the opening.');
const openingState = v.picklist(['Draft', 'Approved', 'Open', 'Closed']);

/** Parameters of both create and update. */
const contents = {
  identifier: doc(v.optional(v.string()), 'Identifier of the opening in the organization, such as OP-12.'),
  description: doc(v.optional(v.string()), 'Description of the opening.'),
  teamId: doc(v.optional(Id), 'ID of the department or team.'),
  targetHireDate: doc(v.optional(Day), 'Target date for the hire, YYYY-MM-DD.'),
  targetStartDate: doc(v.optional(Day), 'Target date for the start of employment, YYYY-MM-DD.'),
  isBackfill: doc(v.optional(v.boolean()), 'Whether the opening replaces a previous employee. Default: false.'),
  employmentType: doc(
    v.optional(v.picklist(['FullTime', 'PartTime', 'Intern', 'Contract', 'Temporary', ''])),
    'Employment type. Default: FullTime. Ashby lists an empty string as a value without documenting its meaning.',
  ),
};

/** Openings. */
export const openings = entity(
  {
    summary: 'Openings: positions to fill, through one or more jobs.',
    also: ['requisitions', 'reqs', 'headcount', 'seats'],
    key: 'id',
    brief: [
      'id',
      'latestVersion.identifier',
      'openingState',
      'latestVersion.jobIds',
      'latestVersion.teamId',
      'latestVersion.targetHireDate',
      'latestVersion.isBackfill',
      'closedAt',
      'isArchived',
    ],
    sync: byToken(),
  },
  () => ({
    list: list('POST /opening.list', {
      summary: 'List openings. With a sync token, lists only those changed since the last sync.',
      also: ['approved', 'unfilled'],
      docs: docs('openinglist-1'),
      scopes: read,
      input: v.strictObject({
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only openings created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: Opening,
    }),

    get: operation('POST /opening.info', {
      summary: 'Get an opening by ID.',
      docs: docs('openinginfo-1'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ openingId }),
      output: Opening,
    }),

    create: operation('POST /opening.create', {
      summary: 'Create an opening, by default in state Draft. To set custom fields, use custom_fields.set_values.',
      also: ['request headcount', 'add'],
      docs: docs('openingcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        ...contents,
        jobIds: doc(v.optional(Strings), 'IDs of the jobs that fill the opening.'),
        locationIds: doc(v.optional(Strings), 'IDs of the locations of the opening.'),
        openingState: doc(
          v.optional(openingState),
          'State of the opening. Default: Draft. Other states require additional fields.',
        ),
      }),
      output: Opening,
    }),

    update: operation('POST /opening.update', {
      summary:
        "Update an opening's identifier, description, team, target dates, backfill flag or employment type. Its state, jobs and locations have separate actions; for custom fields, use custom_fields.set_values.",
      also: ['edit'],
      example: { openingId: '4c22ca0a-b881-433b-9d28-a6bc59926d87', targetHireDate: '2027-01-31' },
      docs: docs('openingupdate-1'),
      effect: 'write',
      scopes: write,
      input: v.pipe(v.strictObject({ openingId, ...contents }), changesSomething('openingId')),
      output: Opening,
    }),

    search: list('POST /opening.search', {
      summary:
        'Search for openings by identifier. Returns all results, without pagination. To find one by job or team, use openings.list.',
      also: ['find'],
      docs: docs('openingsearch-1'),
      scopes: read,
      pagination: 'none',
      input: v.strictObject({ identifier: doc(Id, 'Identifier of the opening in the organization, such as OP-12.') }),
      item: Opening,
    }),

    setOpeningState: operation('POST /opening.setOpeningState', {
      summary: 'Set the state of an opening to Draft, Approved, Open or Closed. Filled cannot be set.',
      also: ['approve', 'open', 'close'],
      docs: docs('openingsetopeningstate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        openingId,
        openingState: doc(openingState, 'New state.'),
        closeReasonId: doc(v.optional(Id), 'ID of the close reason, for state Closed.'),
      }),
      output: Opening,
    }),

    // Not destructive: the same operation reverses it.
    setArchived: operation('POST /opening.setArchived', {
      summary: 'Archive or restore an opening.',
      also: ['restore', 'unarchive'],
      docs: docs('openingsetarchived-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        openingId,
        archive: doc(v.boolean(), 'true archives the opening, false restores it.'),
      }),
      output: Opening,
    }),

    addJob: operation('POST /opening.addJob', {
      summary: 'Add a job to an opening.',
      also: ['link'],
      docs: docs('openingaddjob-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, jobId: doc(Id, 'ID of the job.') }),
      output: Opening,
    }),

    removeJob: operation('POST /opening.removeJob', {
      summary: 'Remove a job from an opening.',
      also: ['unlink'],
      docs: docs('openingremovejob-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, jobId: doc(Id, 'ID of the job.') }),
      output: Opening,
    }),

    addLocation: operation('POST /opening.addLocation', {
      summary: 'Add a location to an opening.',
      docs: docs('openingaddlocation-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, locationId: doc(Id, 'ID of the location.') }),
      output: Opening,
    }),

    removeLocation: operation('POST /opening.removeLocation', {
      summary: 'Remove a location from an opening.',
      docs: docs('openingremovelocation-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, locationId: doc(Id, 'ID of the location.') }),
      output: Opening,
    }),
  }),
);
