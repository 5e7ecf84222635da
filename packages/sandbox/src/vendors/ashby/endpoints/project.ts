import { contains, holds } from '../../../engine/conditions.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { nonEmptyText, text, uuid } from '../fields.ts';
import type { Project } from '../records/sourcing.ts';
import { LARGEST_SEARCH, searchBy } from '../search.ts';
import { candidateView } from '../views/candidate.ts';
import { fieldEntries } from '../views/custom-field-entries.ts';

const membership = { candidateId: uuid, projectId: uuid };

export function projectEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, save } = ashby;
  const view = ({ candidateIds: _notOnTheWire, customFields, ...rest }: Project) => ({
    ...rest,
    customFieldEntries: fieldEntries(ashby, customFields),
  });
  const project = entityOf(ashby, 'projects', view);

  const setMembership = (isMember: boolean) =>
    endpoint(membership, {}, ({ candidateId, projectId }) => {
      const candidate = find('candidates', candidateId);
      const { candidateIds, ...rest } = find('projects', projectId);
      const others = candidateIds.filter((id) => id !== candidateId);
      save('projects', { ...rest, candidateIds: isMember ? [...others, candidateId] : others });
      return candidateView(ashby, save('candidates', candidate));
    });

  return {
    'project.list': project.list({ createdAfter }),
    'project.info': project.info({ projectId: text }),
    'project.search': endpoint({ title: nonEmptyText }, {}, (params) =>
      searchBy(data.projects, params, { title: contains('title') })
        .slice(0, LARGEST_SEARCH)
        .map(view),
    ),
    // A sync token is taken, yet none is returned.
    'candidate.listProjects': project.list(
      {},
      {
        required: { candidateId: uuid },
        options: { syncToken: text },
        where: { candidateId: (id) => holds<Project>('candidateIds')(idOf('candidates', id)) },
        syncs: false,
      },
    ),
    'candidate.addProject': setMembership(true),
    'candidate.removeProject': setMembership(false),
  };
}
