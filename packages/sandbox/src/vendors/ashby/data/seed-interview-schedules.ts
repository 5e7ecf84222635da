import { fieldsOf } from '../forms.ts';
import type { Application, HistoryEvent } from '../records/application.ts';
import {
  type Feedback,
  feedbackIdOf,
  type InterviewEvent,
  type Interviewer,
  type InterviewSchedule,
  type ScheduleStatus,
} from '../records/interview.ts';
import type { InterviewerPool } from '../records/interviewer.ts';
import { feedbackText } from './feedback-text.ts';
import { type InterviewName, interviewsOfStage } from './interview-titles.ts';
import type { Interviews } from './seed-interviews.ts';
import type { SeededJob } from './seed-jobs.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

export interface ScheduleParts {
  readonly jobs: readonly SeededJob[];
  readonly interviews: Interviews;
  readonly pools: Readonly<Partial<Record<InterviewName, InterviewerPool>>>;
}

/** How far the scheduling of a stay has come. */
type Standing = 'held' | 'waitingOnFeedback' | 'ahead' | 'unscheduled' | 'cancelled';

function standingOf({ random }: Seeding, stay: HistoryEvent, next: HistoryEvent | undefined, since: number): Standing {
  if (stay.leftStageAt !== undefined) return next?.title === 'Archived' && random.chance(0.15) ? 'cancelled' : 'held';
  if (since < DAY) return random.chance(0.5) ? 'unscheduled' : 'ahead';
  return random.weighted<Standing>([
    ['ahead', 45],
    ['waitingOnFeedback', 25],
    ['unscheduled', 20],
    ['held', 10],
  ]);
}

const STATUSES: Readonly<Record<Standing, readonly ScheduleStatus[]>> = {
  held: ['Complete'],
  waitingOnFeedback: ['WaitingOnFeedback'],
  ahead: ['Scheduled'],
  unscheduled: ['NeedsScheduling', 'WaitingOnCandidateAvailability', 'WaitingOnCandidateBooking'],
  cancelled: ['Cancelled'],
};

/** Fills interview schedules with their events and the feedback on them, one for every stay in a stage with interviews. */
export function seedInterviewSchedules(seeding: Seeding, { jobs, interviews, pools }: ScheduleParts): void {
  const { data, random, now } = seeding;
  const jobOf = new Map(jobs.map((seeded) => [seeded.job.id, seeded]));
  const feedback: Feedback[] = [];
  const schedules: InterviewSchedule[] = [];
  const eventsOf = new Map<string, InterviewEvent[]>();
  const formOf = new Map(Object.values(interviews).map((one) => [one.id, one.feedbackFormDefinitionId]));

  function interviewersFor(name: InterviewName, application: Application): Interviewer[] {
    const required = { feedbackRequired: true, trainingRole: null };
    const role = name === 'phone' ? 'Recruiter' : name === 'manager' ? 'Hiring Manager' : 'Interviewer';
    const member = application.hiringTeam.find((candidate) => candidate.role === role)?.userId;
    const pool = pools[name];
    if (pool === undefined) return member === undefined ? [] : [{ ...required, userId: member }];
    const lead = { ...required, userId: random.pick(pool.qualifiedIds), poolId: pool.id };
    const trainee = pool.trainees[0];
    if (trainee === undefined || trainee.userId === lead.userId || !random.chance(0.12)) return [lead];
    return [lead, { userId: trainee.userId, feedbackRequired: false, trainingRole: 'Shadow', poolId: pool.id }];
  }

  function write(event: InterviewEvent, stay: HistoryEvent, liked: boolean, latest: number): void {
    const form = data.feedbackForms.get(formOf.get(event.interviewId) ?? '');
    if (form === undefined) return;
    for (const { userId, feedbackRequired } of event.interviewers) {
      if (!feedbackRequired) continue;
      const isGood = liked ? random.chance(0.92) : random.chance(0.25);
      const submittedValues: Record<string, unknown> = {};
      for (const { field } of fieldsOf(form.formDefinition)) {
        submittedValues[field.path] =
          field.type === 'ValueSelect'
            ? isGood
              ? random.pick(['3', '3', '4'])
              : random.pick(['1', '2', '2'])
            : feedbackText(random, field.title, isGood);
      }
      const written = Math.min(Date.parse(event.endTime) + random.int(5, 240) * MINUTE, latest);
      feedback.push({
        id: feedbackIdOf(event.id, userId),
        applicationId: event.applicationId,
        userId,
        formDefinitionId: form.id,
        interviewId: event.interviewId,
        interviewEventId: event.id,
        historyId: stay.id,
        submittedAt: iso(written),
        submittedValues,
      });
    }
  }

  for (const application of data.applications.all()) {
    const seeded = jobOf.get(application.jobId);
    const coordinator = application.hiringTeam.find(({ role }) => role === 'Recruiting Coordinator')?.userId;
    if (seeded === undefined || coordinator === undefined) continue;
    application.history.forEach((stay, place) => {
      const names = interviewsOfStage(stay.title, seeded.idea.plan === 'engineering');
      const entered = Date.parse(stay.enteredStageAt);
      const left = stay.leftStageAt === undefined ? now : Date.parse(stay.leftStageAt);
      if (names.length === 0 || left - entered < DAY / 5) return;
      const next = application.history[place + 1];
      const standing = standingOf(seeding, stay, next, left - entered);
      const scheduleId = random.uuid();
      const createdAt = entered + (left - entered) * 0.1;
      const held = standing !== 'ahead' && standing !== 'unscheduled';
      const offset = held ? entered + (left - entered) * 0.3 : now + random.int(4, 140) * 60 * MINUTE;

      let start = Math.floor(offset / QUARTER) * QUARTER;
      const events =
        standing === 'unscheduled'
          ? []
          : names.map((name): InterviewEvent => {
              const interview = interviews[name];
              const end = start + interview.minutes * MINUTE;
              const event: InterviewEvent = {
                id: random.uuid(),
                interviewId: interview.id,
                applicationId: application.id,
                interviewStageId: stay.stageId,
                scheduleId,
                interviewers: interviewersFor(name, application),
                createdAt: iso(createdAt),
                updatedAt: iso(createdAt),
                startTime: iso(start),
                endTime: iso(end),
                location: null,
                meetingLink: `https://meet.example/${random.hex(10)}`,
                calendarEventId: random.hex(26),
                ...(standing === 'held' && name !== 'phone' && random.chance(0.2) && { transcriptId: random.uuid() }),
              };
              start = end + (names.length > 1 ? QUARTER : 0);
              return event;
            });
      if (standing === 'held') {
        for (const event of events) write(event, stay, next !== undefined && next.title !== 'Archived', left);
      }
      eventsOf.set(scheduleId, events);
      schedules.push({
        id: scheduleId,
        status: random.pick(STATUSES[standing]),
        applicationId: application.id,
        interviewStageId: stay.stageId,
        scheduledById: coordinator,
        createdAt: iso(createdAt),
        updatedAt: iso(standing === 'held' || standing === 'cancelled' ? left : createdAt),
        eventIds: events.map(({ id }) => id),
        madeByApi: false,
      });
    });
  }

  schedules.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const schedule of schedules) {
    data.interviewSchedules.put(schedule);
    for (const event of eventsOf.get(schedule.id) ?? []) {
      data.interviewEvents.put(event);
      if (event.transcriptId !== undefined) {
        data.transcripts.put({ id: event.transcriptId, eventId: event.id, createdAt: event.endTime });
      }
    }
  }
  feedback.sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  for (const one of feedback) data.feedback.put(one);
}
