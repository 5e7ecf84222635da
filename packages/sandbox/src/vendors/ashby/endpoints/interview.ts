import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { interviewsOfStage, sharedInterviews } from '../data/seed-interviews.ts';
import lines from '../data/transcript.json' with { type: 'json' };
import { type Endpoints, endpoint, rawEndpoint } from '../endpoint.ts';
import { belongsTo, createdAfter, entityOf, includeArchived } from '../entity.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import { flag, listOf, oneOf, text, uuid } from '../fields.ts';
import { hostOf, signedUrl } from '../files/download.ts';
import type { InterviewEvent, InterviewStage, TakeHomeAssignment } from '../records/interview.ts';
import { rejection } from '../rejection.ts';
import { stagesOfPlan } from '../stages.ts';
import { applicationView } from '../views/application.ts';
import { candidateView } from '../views/candidate.ts';
import { interviewEventView, interviewView } from '../views/interview.ts';
import { poolOf } from '../views/interviewer-pool.ts';
import { jobView } from '../views/job.ts';
import { optionalUser } from '../views/people.ts';

const expand = listOf(oneOf(['interview']));

/** Creates the endpoints of interviews, their stages and their results. */
export function interviewEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf } = ashby;
  const interview = entityOf(ashby, 'interviews', interviewView);
  const takeHome = entityOf(ashby, 'takeHomeAssignments');

  function takeHomeView({ submittedAt, ...assignment }: TakeHomeAssignment, params: { readonly expand?: string[] }) {
    const expanded = params.expand?.includes('interview') ? data.interviews.get(assignment.interviewId) : undefined;
    return {
      ...assignment,
      submission: submittedAt === undefined ? null : { submittedAt },
      interview: expanded && interviewView(expanded),
    };
  }

  function stageOfJob({ interviewPlanId: _sameForAll, ...stage }: InterviewStage, isTechnical: boolean) {
    const ids = createRandom(seededSource(0, `activity ${stage.id}`));
    const interviews = interviewsOfStage(stage.title, isTechnical).map((name) => {
      const { title, minutes } = sharedInterviews[name];
      const shared = data.interviews.find((one) => one.title === title && one.jobId === undefined);
      return {
        id: ids.uuid(),
        title,
        interviewId: shared?.id,
        interviewDurationMinutes: minutes,
        isSchedulable: true,
      };
    });
    return {
      ...stage,
      activities: interviews.length === 0 ? [] : [{ id: ids.uuid(), title: stage.title, interviews }],
    };
  }

  return {
    'interview.list': interview.list(
      { includeArchived, includeNonSharedInterviews: flag },
      {
        // This parameter concerns schedule templates, which have no endpoints.
        options: { excludeArchivedScheduleTemplateInterviews: flag },
        where: {
          includeNonSharedInterviews:
            (wanted) =>
            ({ jobId }) =>
              wanted || jobId === undefined,
        },
      },
    ),
    'interview.info': interview.info({ id: uuid }),
    'interviewEvent.list': entityOf(ashby, 'interviewEvents').list(
      { createdAfter },
      {
        required: { interviewScheduleId: uuid },
        options: { expand },
        where: { interviewScheduleId: belongsTo(ashby, 'interviewSchedules', 'scheduleId') },
        view: (event, params) => interviewEventView(ashby, event, params.expand?.includes('interview')),
      },
    ),
    'interviewStage.list': rawEndpoint({ interviewPlanId: uuid }, {}, ({ interviewPlanId }) => ({
      results: stagesOfPlan(ashby, idOf('interviewPlans', interviewPlanId)),
      moreDataAvailable: false,
    })),
    'interviewStage.info': entityOf(ashby, 'interviewStages').info({ interviewStageId: uuid }),
    'jobInterviewPlan.info': endpoint({ jobId: uuid }, {}, ({ jobId }) => {
      const interviewPlanId = find('interviewPlans', find('jobs', jobId).defaultInterviewPlanId).id;
      const stages = stagesOfPlan(ashby, interviewPlanId);
      const isTechnical = stages.some(({ title }) => title === 'Technical Phone Screen');
      return { jobId, interviewPlanId, stages: stages.map((stage) => stageOfJob(stage, isTechnical)) };
    }),
    'takeHomeAssignment.list': takeHome.list(
      { applicationId: text, candidateId: text },
      { options: { expand }, view: takeHomeView, syncs: false },
    ),
    'takeHomeAssignment.info': takeHome.info({ takeHomeAssignmentId: text }, { expand }, takeHomeView),
  };
}

const EXPANSIONS = ['feedbackFormDefinition', 'application', 'candidate', 'job', 'interview', 'interviewers'] as const;

export function interviewBriefingEndpoints(ashby: Ashby): Endpoints {
  const { find } = ashby;

  function interviewers(event: InterviewEvent, isExpanded: boolean) {
    const submitted = feedbackOfEvent(ashby, event);
    return event.interviewers.map(({ userId, feedbackRequired: isFeedbackRequired, trainingRole, poolId }) => ({
      userId,
      isFeedbackRequired,
      hasSubmittedFeedback: submitted.some((feedback) => feedback.userId === userId),
      trainingRole,
      ...(isExpanded && { user: optionalUser(ashby, userId) ?? null, interviewerPool: poolOf(ashby, poolId) }),
    }));
  }

  return {
    'interviewBriefing.info': endpoint(
      { interviewEventId: uuid },
      { expand: listOf(oneOf(EXPANSIONS)) },
      ({ interviewEventId, expand = [] }) => {
        const event = find('interviewEvents', interviewEventId);
        const interview = find('interviews', event.interviewId);
        const application = find('applications', event.applicationId);
        const form = find('feedbackForms', interview.feedbackFormDefinitionId);
        const expansions = {
          feedbackFormDefinition: () => form,
          application: () => applicationView(ashby, application),
          candidate: () => candidateView(ashby, find('candidates', application.candidateId)),
          job: () => jobView(ashby, find('jobs', application.jobId)),
          interview: () => interviewView(interview),
          interviewers: () => interviewers(event, true),
        };
        return {
          id: event.id,
          applicationId: application.id,
          interviewId: interview.id,
          interviewStageId: event.interviewStageId,
          interviewers: interviewers(event, false),
          hasSubmittedFeedback: feedbackOfEvent(ashby, event).length > 0,
          feedbackFormDefinitionId: form.id,
          ...Object.fromEntries(expand.map((name) => [name, expansions[name]()])),
        };
      },
    ),
  };
}

/** The retention of transcripts for an organization without the unlimited plan. */
const RETENTION = 365 * 24 * 60 * 60 * 1000;

export function notetakerTranscriptEndpoints(ashby: Ashby): Endpoints {
  const { data, find, now, save } = ashby;

  function participantsOf({ interviewers, applicationId }: InterviewEvent) {
    const candidate = find('candidates', find('applications', applicationId).candidateId);
    const people = interviewers.map(({ userId }) => {
      const { id, firstName, lastName, email } = find('users', userId);
      return { id, type: 'interviewer', name: `${firstName} ${lastName}`, email };
    });
    const email = candidate.emailAddresses.find(({ isPrimary }) => isPrimary)?.value ?? null;
    return [...people, { id: candidate.id, type: 'candidate', name: candidate.name, email }];
  }

  return {
    'notetakerTranscript.info': endpoint({ notetakerTranscriptId: uuid }, {}, (params, request) => {
      const { id, eventId, createdAt } = find('transcripts', params.notetakerTranscriptId);
      if (now().getTime() - Date.parse(createdAt) > RETENTION) {
        throw rejection('notetaker_transcript_expired', 'The transcript has expired');
      }
      const event = find('interviewEvents', eventId);
      const participants = participantsOf(event);
      if (data.files.get(id) === undefined) {
        const speakers = [participants[0]?.name, participants.at(-1)?.name];
        const transcript = lines.map((text, place) => ({ speaker: speakers[place % 2], text }));
        const content = new TextEncoder().encode(JSON.stringify({ transcript }));
        const ownerId = participants.at(-1)?.id ?? '';
        save('files', { id, name: 'transcript.json', ownerId, contentType: 'application/json', content });
      }
      return {
        id,
        interviewEventId: event.id,
        interviewScheduleId: event.scheduleId ?? null,
        createdAt,
        participants,
        transcriptUrl: signedUrl(id, now(), hostOf(request)),
      };
    }),
  };
}
