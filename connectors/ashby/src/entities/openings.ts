import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { Day, docs, Id, Millis, Strings, SyncPage } from '../fields.ts';
import { Opening } from './opening-record.ts';

const read = ['jobsRead'];
const write = ['jobsWrite'];
const openingId = doc(Id, 'Id of the opening.');
const openingState = v.picklist(['Draft', 'Approved', 'Open', 'Closed']);

/** What both create and update take. */
const contents = {
  identifier: doc(v.optional(v.string()), 'What the organization calls it, such as OP-12.'),
  description: doc(v.optional(v.string()), 'What it is about.'),
  teamId: doc(v.optional(Id), 'Department or team that it belongs to.'),
  targetHireDate: doc(v.optional(Day), 'Day by which somebody is to be hired, YYYY-MM-DD.'),
  targetStartDate: doc(v.optional(Day), 'Day by which they are to start, YYYY-MM-DD.'),
  isBackfill: doc(v.optional(v.boolean()), 'Whether somebody who left is replaced; not unless true.'),
  employmentType: doc(
    v.optional(v.picklist(['FullTime', 'PartTime', 'Intern', 'Contract', 'Temporary', ''])),
    'FullTime unless told. The published list ends with an empty text, which is not explained.',
  ),
};

/** Openings. */
export const openings = entity(
  {
    summary: 'Openings: positions to be filled, through one job or several.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /opening.list', {
      summary: 'List openings; with a sync token only those that changed since.',
      docs: docs('openinglist-1'),
      scopes: read,
      input: v.strictObject({
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: Opening,
    }),

    get: operation('POST /opening.info', {
      summary: 'Get one opening.',
      docs: docs('openinginfo-1'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ openingId }),
      output: Opening,
    }),

    create: operation('POST /opening.create', {
      summary: 'Create an opening, a Draft unless told. Its custom fields are set with customFields.setValues.',
      docs: docs('openingcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        ...contents,
        jobIds: doc(v.optional(Strings), 'Jobs to fill it through.'),
        locationIds: doc(v.optional(Strings), 'Locations where the work may be done.'),
        openingState: doc(v.optional(openingState), 'Draft unless told; in any other state more must be filled in.'),
      }),
      output: Opening,
    }),

    update: operation('POST /opening.update', {
      summary:
        'Change some fields of an opening; its state, jobs and locations have actions of their own, its custom fields customFields.setValues.',
      docs: docs('openingupdate-1'),
      effect: 'write',
      scopes: write,
      input: v.pipe(v.strictObject({ openingId, ...contents }), changesSomething('openingId')),
      output: Opening,
    }),

    search: list('POST /opening.search', {
      summary: 'Find openings by their identifier; all come at once.',
      docs: docs('openingsearch-1'),
      scopes: read,
      pagination: 'none',
      input: v.strictObject({ identifier: doc(Id, 'What the organization calls it, such as OP-12.') }),
      item: Opening,
    }),

    setOpeningState: operation('POST /opening.setOpeningState', {
      summary: 'Make an opening Draft, Approved, Open or Closed. Filled cannot be set.',
      docs: docs('openingsetopeningstate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        openingId,
        openingState: doc(openingState, 'What it is to be.'),
        closeReasonId: doc(v.optional(Id), 'Why it is closed, when it is to be Closed.'),
      }),
      output: Opening,
    }),

    // Nothing is lost: the same call brings it back.
    setArchived: operation('POST /opening.setArchived', {
      summary: 'Archive an opening, or bring it back.',
      docs: docs('openingsetarchived-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        openingId,
        archive: doc(v.boolean(), 'True archives it, false brings it back.'),
      }),
      output: Opening,
    }),

    addJob: operation('POST /opening.addJob', {
      summary: 'Let a job fill an opening.',
      docs: docs('openingaddjob-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, jobId: doc(Id, 'Id of the job.') }),
      output: Opening,
    }),

    removeJob: operation('POST /opening.removeJob', {
      summary: 'Take a job off an opening.',
      docs: docs('openingremovejob-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, jobId: doc(Id, 'Id of the job.') }),
      output: Opening,
    }),

    addLocation: operation('POST /opening.addLocation', {
      summary: 'Add a location to an opening.',
      docs: docs('openingaddlocation-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, locationId: doc(Id, 'Id of the location.') }),
      output: Opening,
    }),

    removeLocation: operation('POST /opening.removeLocation', {
      summary: 'Take a location off an opening.',
      docs: docs('openingremovelocation-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ openingId, locationId: doc(Id, 'Id of the location.') }),
      output: Opening,
    }),
  }),
);
