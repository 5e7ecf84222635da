import { is } from '../../../engine/conditions.ts';
import { given } from '../../../engine/crud.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { day, type Fields, flag, listOf, nonEmptyText, oneOf, text, type Values } from '../fields.ts';
import type { Loose } from '../organization-data.ts';
import { EMPLOYMENT_TYPES, type Opening, type OpeningVersion } from '../records/job.ts';
import { invalidInput } from '../rejection.ts';
import { searchBy } from '../search.ts';
import { openingView } from '../views/job.ts';

const STATES = ['Draft', 'Approved', 'Open', 'Closed'] as const;

const openingId = { openingId: text };

const attributes = {
  identifier: nonEmptyText,
  description: text,
  teamId: nonEmptyText,
  targetHireDate: day,
  targetStartDate: day,
  isBackfill: flag,
  employmentType: oneOf(EMPLOYMENT_TYPES),
};

export function openingEndpoints(ashby: Ashby): Endpoints {
  const { data, apiUser, find, idOf, newId, save, timestamp } = ashby;
  const view = (one: Opening) => openingView(ashby, one);
  const opening = entityOf(ashby, 'openings', view);

  /** Saves a change to an opening as a new version. */
  const revise = <R extends Fields, O extends Fields>(
    required: R,
    optional: O,
    change: (params: Values<R & typeof openingId, O>, version: OpeningVersion) => Partial<Loose<OpeningVersion>>,
  ) =>
    opening.update({ ...openingId, ...required }, optional, (params, { latestVersion }) => ({
      latestVersion: {
        ...latestVersion,
        ...given(change(params, latestVersion)),
        id: newId(),
        authorId: apiUser().id,
        createdAt: timestamp(),
      },
    }));

  function inState(current: Opening, state: (typeof STATES)[number], closeReasonId?: string): Loose<Opening> {
    if (closeReasonId !== undefined && state !== 'Closed') {
      throw invalidInput('closeReasonId: Only for the state Closed');
    }
    return {
      ...current,
      openingState: state,
      openedAt: state === 'Open' ? timestamp() : current.openedAt,
      closedAt: state === 'Closed' ? timestamp() : undefined,
      closeReasonId: idOf('closeReasons', closeReasonId),
    };
  }

  return {
    'opening.list': opening.list({ createdAfter }),
    'opening.info': opening.info({ openingId: nonEmptyText }),
    'opening.search': endpoint({ identifier: nonEmptyText }, {}, (params) =>
      searchBy(data.openings, params, { identifier: is(({ latestVersion }) => latestVersion.identifier) }).map(view),
    ),
    'opening.create': endpoint(
      {},
      { ...attributes, locationIds: listOf(text), jobIds: listOf(text), openingState: oneOf(STATES) },
      ({ teamId, jobIds = [], locationIds = [], openingState = 'Draft', ...more }) => {
        const createdAt = timestamp();
        const made: Opening = {
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
            ...more,
            ...given({ teamId: idOf('departments', teamId) }),
            authorId: apiUser().id,
            createdAt,
            jobIds: jobIds.map((id) => idOf('jobs', id)),
            locationIds: locationIds.map((id) => idOf('locations', id)),
            hiringTeam: [],
            customFields: [],
          },
        };
        return view(save('openings', openingState === 'Draft' ? made : inState(made, openingState)));
      },
    ),
    'opening.update': revise({}, attributes, ({ openingId: _id, teamId, ...changes }) => ({
      ...changes,
      teamId: idOf('departments', teamId),
    })),
    'opening.addJob': revise({ jobId: text }, {}, ({ jobId }, { jobIds }) => ({
      jobIds: [...new Set([...jobIds, idOf('jobs', jobId)])],
    })),
    'opening.removeJob': revise({ jobId: text }, {}, ({ jobId }, { jobIds }) => ({
      jobIds: jobIds.filter((id) => id !== idOf('jobs', jobId)),
    })),
    'opening.addLocation': revise({ locationId: text }, {}, ({ locationId }, { locationIds }) => ({
      locationIds: [...new Set([...locationIds, idOf('locations', locationId)])],
    })),
    'opening.removeLocation': revise({ locationId: text }, {}, ({ locationId }, { locationIds }) => ({
      locationIds: locationIds.filter((id) => id !== idOf('locations', locationId)),
    })),
    'opening.setOpeningState': endpoint(
      { openingId: text, openingState: oneOf(STATES) },
      { closeReasonId: text },
      ({ openingId, openingState, closeReasonId }) =>
        view(save('openings', inState(find('openings', openingId), openingState, closeReasonId))),
    ),
    'opening.setArchived': endpoint({ openingId: text, archive: flag }, {}, ({ openingId, archive: isArchived }) => {
      const archivedAt = isArchived ? timestamp() : undefined;
      return view(save('openings', { ...find('openings', openingId), isArchived, archivedAt }));
    }),
  };
}
