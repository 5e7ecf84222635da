import { apiUser } from '../api-user.ts';
import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { day, flag, listOf, nonEmptyText, oneOf, text } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { EMPLOYMENT_TYPES, type Opening, type OpeningVersion } from '../records/job.ts';
import { recordsOf } from '../records-of.ts';
import { openingView } from '../views/opening.ts';

const STATES = ['Draft', 'Approved', 'Open', 'Closed'] as const;

const attributes = {
  identifier: nonEmptyText,
  description: text,
  teamId: nonEmptyText,
  targetHireDate: day,
  targetStartDate: day,
  isBackfill: flag,
  employmentType: oneOf(EMPLOYMENT_TYPES),
};

const createInput = object(
  {},
  { ...attributes, locationIds: listOf(text), jobIds: listOf(text), openingState: oneOf(STATES) },
);
const openingJob = object({ openingId: text, jobId: text }, {});
const openingLocation = object({ openingId: text, locationId: text }, {});

export function openingWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const save = (opening: Opening) => ({ results: openingView(ashby, data.openings.put(opening)) });

  /** Every change of what an opening says makes a new version of it. */
  function revise(openingId: string, change: (version: OpeningVersion) => Partial<OpeningVersion>) {
    const opening = records.opening(openingId);
    const version = { ...opening.latestVersion, ...change(opening.latestVersion) };
    const made = { id: newId(), authorId: apiUser(ashby).id, createdAt: timestamp() };
    return save({ ...opening, latestVersion: { ...version, ...made } });
  }

  function inState(opening: Opening, state: (typeof STATES)[number], closeReasonId?: string): Opening {
    const { closedAt: _earlier, closeReasonId: _reason, ...rest } = opening;
    if (closeReasonId !== undefined && state !== 'Closed') {
      throw invalidInput('closeReasonId: Only for the state Closed');
    }
    const reason =
      closeReasonId === undefined ? undefined : found(data.closeReasons.get(closeReasonId), 'close_reason');
    return {
      ...rest,
      openingState: state,
      ...(state === 'Open' && { openedAt: timestamp() }),
      ...(state === 'Closed' && { closedAt: timestamp() }),
      ...(reason && { closeReasonId: reason.id }),
    };
  }

  return {
    'opening.search': endpoint('jobsRead', object({ identifier: nonEmptyText }, {}), ({ identifier }) => ({
      results: data.openings
        .filter(({ latestVersion }) => latestVersion.identifier === identifier)
        .map((opening) => openingView(ashby, opening)),
    })),
    'opening.create': endpoint('jobsWrite', createInput, (params) => {
      const { teamId, jobIds = [], locationIds = [], openingState = 'Draft', ...given } = params;
      const createdAt = timestamp();
      const opening: Opening = {
        id: newId(),
        createdAt,
        isArchived: false,
        openingState: 'Draft',
        latestVersion: {
          id: newId(),
          identifier: '',
          description: '',
          isBackfill: false,
          employmentType: 'FullTime',
          ...given,
          authorId: apiUser(ashby).id,
          createdAt,
          ...(teamId !== undefined && { teamId: records.department(teamId).id }),
          jobIds: jobIds.map((id) => records.job(id).id),
          locationIds: locationIds.map((id) => records.location(id).id),
          hiringTeam: [],
          customFields: [],
        },
      };
      return save(openingState === 'Draft' ? opening : inState(opening, openingState));
    }),
    'opening.update': endpoint(
      'jobsWrite',
      object({ openingId: text }, attributes),
      ({ openingId, teamId, ...changes }) =>
        revise(openingId, () => ({
          ...changes,
          ...(teamId !== undefined && { teamId: records.department(teamId).id }),
        })),
    ),
    'opening.addJob': endpoint('jobsWrite', openingJob, ({ openingId, jobId }) =>
      revise(openingId, ({ jobIds }) => ({ jobIds: [...new Set([...jobIds, records.job(jobId).id])] })),
    ),
    'opening.removeJob': endpoint('jobsWrite', openingJob, ({ openingId, jobId }) =>
      revise(openingId, ({ jobIds }) => ({ jobIds: jobIds.filter((id) => id !== records.job(jobId).id) })),
    ),
    'opening.addLocation': endpoint('jobsWrite', openingLocation, ({ openingId, locationId }) =>
      revise(openingId, ({ locationIds }) => ({
        locationIds: [...new Set([...locationIds, records.location(locationId).id])],
      })),
    ),
    'opening.removeLocation': endpoint('jobsWrite', openingLocation, ({ openingId, locationId }) =>
      revise(openingId, ({ locationIds }) => ({
        locationIds: locationIds.filter((id) => id !== records.location(locationId).id),
      })),
    ),
    'opening.setOpeningState': endpoint(
      'jobsWrite',
      object({ openingId: text, openingState: oneOf(STATES) }, { closeReasonId: text }),
      ({ openingId, openingState, closeReasonId }) =>
        save(inState(records.opening(openingId), openingState, closeReasonId)),
    ),
    'opening.setArchived': endpoint(
      'jobsWrite',
      object({ openingId: text, archive: flag }, {}),
      ({ openingId, archive }) => {
        const { archivedAt: _earlier, ...opening } = records.opening(openingId);
        return save({ ...opening, isArchived: archive, ...(archive && { archivedAt: timestamp() }) });
      },
    ),
  };
}
