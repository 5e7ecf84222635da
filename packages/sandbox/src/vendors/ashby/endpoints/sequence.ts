import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { sequenceMails } from '../data/seed-sequences.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, oneOf, text } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pageInput } from '../paging.ts';
import type { Sequence, SequenceStage } from '../records/sourcing.ts';
import { recordsOf } from '../records-of.ts';

const DAY = 24 * 60 * 60 * 1000;
const sequenceId = object({ sequenceId: text }, {});

const addInput = object(
  { sequenceTemplateId: text, candidateId: text, start: flag },
  { applicationId: text, from: object({ email: nonEmptyText }, {}) },
);

/** Sourcing sequences; the sandbox sends none of their mails. */
export function sequenceEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId, now, timestamp } = ashby;
  const records = recordsOf(ashby);
  const sequence = (id: string): Sequence => found(data.sequences.get(id), 'sequence');
  const template = (id: string) => found(data.sequenceTemplates.get(id), 'sequence_template');
  const save = (changed: Sequence) => ({ results: data.sequences.put(changed) });

  /** The first mail goes out at once, the others after as many days as the template says. */
  function started(draft: Sequence): Sequence {
    const { stages: cadence } = template(draft.sequenceTemplateId);
    const stages = draft.stages.map((stage, place): SequenceStage => {
      const due = new Date(now().getTime() + (cadence[place]?.delayDays ?? 0) * DAY).toISOString();
      return { ...stage, status: place === 0 ? 'Sent' : 'NotStarted', scheduledAt: due };
    });
    return { ...draft, status: 'Active', stages };
  }

  return {
    'sequenceTemplate.list': endpoint(
      'sourcingRead',
      object({}, { includeArchived: flag, ...pageInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'sequenceTemplate.list',
          table: data.sequenceTemplates,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (one) => one,
          syncs: false,
        }),
    ),
    'sequenceTemplate.info': endpoint('sourcingRead', object({ sequenceTemplateId: text }, {}), (params) => ({
      results: template(params.sequenceTemplateId),
    })),
    'sequence.list': endpoint(
      'candidatesRead',
      object({}, { candidateId: text, ...pageInput }),
      ({ candidateId, ...params }) =>
        page({
          list: 'sequence.list',
          table: data.sequences,
          params,
          where: (one) => candidateId === undefined || one.candidateId === candidateId,
          view: (one) => one,
          syncs: false,
        }),
    ),
    'sequence.info': endpoint('candidatesRead', sequenceId, (params) => ({ results: sequence(params.sequenceId) })),
    'sequence.add': endpoint('candidatesWrite', addInput, (params) => {
      const chosen = template(params.sequenceTemplateId);
      if (chosen.isArchived) throw invalidInput('sequenceTemplateId: The sequence template is archived');
      const candidate = records.candidate(params.candidateId);
      const application = params.applicationId === undefined ? undefined : records.application(params.applicationId);
      const mails = sequenceMails(candidate.name.split(' ')[0] ?? candidate.name);
      const draft: Sequence = {
        id: newId(),
        sequenceTemplateId: chosen.id,
        candidateId: candidate.id,
        applicationId: application?.id ?? null,
        createdAt: timestamp(),
        status: 'Draft',
        stages: chosen.stages.map((_stage, place) => ({
          id: newId(),
          status: 'NotStarted',
          ...(mails[place] ?? { subject: '', bodyHtml: '' }),
          scheduledAt: null,
        })),
      };
      return save(params.start ? started(draft) : draft);
    }),
    'sequence.start': endpoint('candidatesWrite', sequenceId, (params) => {
      const draft = sequence(params.sequenceId);
      if (draft.status !== 'Draft') throw invalidInput('sequenceId: The sequence has been started already');
      return save(started(draft));
    }),
    'sequence.updateStage': endpoint(
      'candidatesWrite',
      object({ sequenceId: text, stageId: text }, { subject: text, bodyHtml: text }),
      ({ sequenceId: id, stageId, ...changes }) => {
        const stored = sequence(id);
        const stage = found(
          stored.stages.find((one) => one.id === stageId),
          'sequence_stage',
        );
        if (stage.status !== 'NotStarted') throw invalidInput('stageId: The stage has been started already');
        const stages = stored.stages.map((one) => (one.id === stageId ? { ...one, ...changes } : one));
        return save({ ...stored, stages });
      },
    ),
    'sequence.cancel': endpoint(
      'candidatesWrite',
      object({ sequenceId: text }, { reason: oneOf(['booked_meeting']) }),
      (params) => {
        const stored = sequence(params.sequenceId);
        if (stored.status !== 'Active') throw invalidInput('sequenceId: The sequence is not running');
        const stages = stored.stages.map(
          (stage): SequenceStage => (stage.status === 'NotStarted' ? { ...stage, status: 'Cancelled' } : stage),
        );
        return save({ ...stored, status: 'Cancelled', stages });
      },
    ),
    // Only a sequence that was never started; what is answered is not published.
    'sequence.discard': endpoint('candidatesWrite', sequenceId, (params) => {
      const draft = sequence(params.sequenceId);
      if (draft.status !== 'Draft') throw invalidInput('sequenceId: The sequence has been started already');
      data.sequences.delete(draft.id);
      return { results: { sequenceId: draft.id } };
    }),
    'emailSender.list': endpoint('candidatesRead', object({}, pageInput), (params) =>
      page({
        list: 'emailSender.list',
        table: data.users,
        params,
        where: ({ globalRole, isEnabled }) => isEnabled && globalRole === 'Elevated Access',
        view: ({ firstName, lastName, email }) => ({ displayName: `${firstName} ${lastName}`, email, type: 'User' }),
        syncs: false,
      }),
    ),
  };
}
