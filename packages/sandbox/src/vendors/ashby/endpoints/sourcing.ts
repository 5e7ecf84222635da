import { contains, holds } from '../../../engine/conditions.ts';
import { day } from '../../../engine/seed.ts';
import type { Ashby } from '../ashby.ts';
import { sequenceMails } from '../data/sequence-mails.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf, includeArchived } from '../entity.ts';
import { flag, nonEmptyText, object, oneOf, text, uuid } from '../fields.ts';
import type { Project, Sequence, SequenceStage } from '../records/candidate.ts';
import { found, invalidInput } from '../rejection.ts';
import { LARGEST_SEARCH, searchBy } from '../search.ts';
import { candidateView } from '../views/candidate.ts';
import { fieldEntries } from '../views/people.ts';

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
    // A sync token is accepted, but none is returned.
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

const sequenceId = text;

function requireDraft({ status }: Sequence): void {
  if (status !== 'Draft') throw invalidInput('sequenceId: The sequence has been started already');
}

/** Creates the endpoints of sourcing sequences; the sandbox sends none of their emails. */
export function sequenceEndpoints(ashby: Ashby): Endpoints {
  const { find, idOf, newId, now, timestamp } = ashby;
  const sequence = entityOf(ashby, 'sequences');
  const template = entityOf(ashby, 'sequenceTemplates');

  /** Schedules the first email at once and the others after the template's number of days. */
  function started({ sequenceTemplateId, stages }: Pick<Sequence, 'sequenceTemplateId' | 'stages'>) {
    const { stages: cadence } = find('sequenceTemplates', sequenceTemplateId);
    const due = (place: number) => new Date(now().getTime() + (cadence[place]?.delayDays ?? 0) * day).toISOString();
    const sent = stages.map((stage, place): SequenceStage => {
      return { ...stage, status: place === 0 ? 'Sent' : 'NotStarted', scheduledAt: due(place) };
    });
    return { status: 'Active', stages: sent } as const;
  }

  return {
    'sequenceTemplate.list': template.list({ includeArchived }, { syncs: false }),
    'sequenceTemplate.info': template.info({ sequenceTemplateId: text }),
    'sequence.list': sequence.list({ candidateId: text }, { syncs: false }),
    'sequence.info': sequence.info({ sequenceId }),
    'sequence.add': sequence.create(
      { sequenceTemplateId: text, candidateId: text, start: flag },
      { applicationId: text, from: object({ email: nonEmptyText }) },
      ({ sequenceTemplateId, candidateId, applicationId, start }) => {
        const chosen = find('sequenceTemplates', sequenceTemplateId);
        if (chosen.isArchived) throw invalidInput('sequenceTemplateId: The sequence template is archived');
        const { name } = find('candidates', candidateId);
        const mails = sequenceMails(name.split(' ')[0] ?? name);
        const stages = chosen.stages.map((_stage, place): SequenceStage => {
          const mail = mails[place] ?? { subject: '', bodyHtml: '' };
          return { id: newId(), status: 'NotStarted', ...mail, scheduledAt: null };
        });
        return {
          sequenceTemplateId,
          candidateId,
          applicationId: idOf('applications', applicationId) ?? null,
          createdAt: timestamp(),
          status: 'Draft',
          stages,
          ...(start && started({ sequenceTemplateId, stages })),
        };
      },
    ),
    'sequence.start': sequence.update({ sequenceId }, {}, (_params, draft) => {
      requireDraft(draft);
      return started(draft);
    }),
    'sequence.updateStage': sequence.update(
      { sequenceId, stageId: text },
      { subject: text, bodyHtml: text },
      ({ sequenceId: _id, stageId, ...changes }, { stages }) => {
        const stage = stages.find(({ id }) => id === stageId);
        if (found(stage, 'sequence_stage').status !== 'NotStarted') {
          throw invalidInput('stageId: The stage has been started already');
        }
        return { stages: stages.map((one) => (one.id === stageId ? { ...one, ...changes } : one)) };
      },
    ),
    'sequence.cancel': sequence.update({ sequenceId }, { reason: oneOf(['booked_meeting']) }, (_params, running) => {
      if (running.status !== 'Active') throw invalidInput('sequenceId: The sequence is not running');
      const stages = running.stages.map((stage): SequenceStage => {
        return stage.status === 'NotStarted' ? { ...stage, status: 'Cancelled' } : stage;
      });
      return { status: 'Cancelled', stages };
    }),
    // Only a sequence that was never started can be discarded. The response is not published.
    'sequence.discard': sequence.remove({ sequenceId }, requireDraft),
    'emailSender.list': entityOf(ashby, 'users', ({ firstName, lastName, email }) => ({
      displayName: `${firstName} ${lastName}`,
      email,
      type: 'User',
    })).list({}, { only: ({ globalRole, isEnabled }) => isEnabled && globalRole === 'Elevated Access', syncs: false }),
  };
}
