import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { epochMilliseconds, nonEmptyText, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import type { Project } from '../records/sourcing.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';
import { candidateView } from '../views/candidate.ts';
import { fieldEntries } from '../views/custom-field-entries.ts';

const LARGEST_SEARCH = 100;
const membership = object({ candidateId: uuid, projectId: uuid }, {});

export function projectEndpoints(ashby: Ashby): Endpoints {
  const { data, page, timestamp } = ashby;
  const records = recordsOf(ashby);
  const view = ({ candidateIds: _notOnTheWire, customFields, ...project }: Project) => ({
    ...project,
    customFieldEntries: fieldEntries(ashby, customFields),
  });

  function change(candidateId: string, projectId: string, isMember: boolean) {
    const candidate = records.candidate(candidateId);
    const project = records.project(projectId);
    const others = project.candidateIds.filter((id) => id !== candidate.id);
    data.projects.put({ ...project, candidateIds: isMember ? [...others, candidate.id] : others });
    return { results: candidateView(ashby, data.candidates.put({ ...candidate, updatedAt: timestamp() })) };
  }

  return {
    'project.list': endpoint(
      'candidatesRead',
      object({}, { createdAfter: epochMilliseconds, ...syncInput }),
      ({ createdAfter, ...params }) =>
        page({
          list: 'project.list',
          table: data.projects,
          params,
          where: ({ createdAt }) => isBetween(createdAt, createdAfter, undefined),
          view,
        }),
    ),
    'project.info': endpoint('candidatesRead', object({ projectId: text }, {}), ({ projectId }) => ({
      results: view(records.project(projectId)),
    })),
    'project.search': endpoint('candidatesRead', object({ title: nonEmptyText }, {}), ({ title }) => {
      const wanted = title.trim().toLowerCase();
      const matches = data.projects.filter((project) => project.title.toLowerCase().includes(wanted));
      return { results: matches.slice(0, LARGEST_SEARCH).map(view) };
    }),
    // A sync token is taken, yet none is given.
    'candidate.listProjects': endpoint(
      'candidatesRead',
      object({ candidateId: uuid }, syncInput),
      ({ candidateId, ...params }) => {
        const candidate = records.candidate(candidateId);
        return page({
          list: 'candidate.listProjects',
          table: data.projects,
          params,
          where: ({ candidateIds }) => candidateIds.includes(candidate.id),
          view,
          syncs: false,
        });
      },
    ),
    'candidate.addProject': endpoint('candidatesWrite', membership, ({ candidateId, projectId }) =>
      change(candidateId, projectId, true),
    ),
    'candidate.removeProject': endpoint('candidatesWrite', membership, ({ candidateId, projectId }) =>
      change(candidateId, projectId, false),
    ),
  };
}
