import { day, iso, minute, oldestFirst } from '../../../engine/seed.ts';
import type { Application, HistoryEvent } from '../records/application.ts';
import type { Feedback, InterviewEvent, Interviewer, InterviewSchedule } from '../records/interview.ts';
import { writeFeedback } from './seed-feedback.ts';
import type { Pools } from './seed-interviewers.ts';
import { type InterviewName, type Interviews, interviewsOfStage } from './seed-interviews.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Seeding } from './seeding.ts';

const QUARTER = 15 * minute;

interface ScheduleParts {
  readonly jobs: readonly SeededJob[];
  readonly interviews: Interviews;
  readonly pools: Pools;
}

/** The progress of scheduling in a stage, and the possible statuses. */
const STATUSES = {
  held: ['Complete'],
  waitingOnFeedback: ['WaitingOnFeedback'],
  ahead: ['Scheduled'],
  unscheduled: ['NeedsScheduling', 'WaitingOnCandidateAvailability', 'WaitingOnCandidateBooking'],
  cancelled: ['Cancelled'],
};
type Standing = keyof typeof STATUSES;

function standingOf({ random }: Seeding, stay: HistoryEvent, next: HistoryEvent | undefined, since: number): Standing {
  if (stay.leftStageAt !== undefined) return next?.title === 'Archived' && random.chance(0.15) ? 'cancelled' : 'held';
  if (since < day) return random.chance(0.5) ? 'unscheduled' : 'ahead';
  return random.weighted<Standing>([
    ['ahead', 45],
    ['waitingOnFeedback', 25],
    ['unscheduled', 20],
    ['held', 10],
  ]);
}

/** Fills interview schedules with their events and feedback, one for every period in a stage with interviews. */
export function seedInterviewSchedules(seeding: Seeding, { jobs, interviews, pools }: ScheduleParts): void {
  const { data, random, now, add } = seeding;
  const planOf = new Map(jobs.map(({ job, idea }) => [job.id, idea.plan]));
  const feedback: Feedback[] = [];
  const schedules: InterviewSchedule[] = [];
  const eventsOf = new Map<string, InterviewEvent[]>();

  function interviewersFor(name: InterviewName, { hiringTeam }: Application): Interviewer[] {
    const required = { feedbackRequired: true, trainingRole: null };
    const wanted = name === 'phone' ? 'Recruiter' : name === 'manager' ? 'Hiring Manager' : 'Interviewer';
    const member = hiringTeam.find(({ role }) => role === wanted)?.userId;
    const pool = pools[name];
    if (pool === undefined) return member === undefined ? [] : [{ ...required, userId: member }];
    const lead = { ...required, userId: random.pick(pool.qualifiedIds), poolId: pool.id };
    const trainee = pool.trainees[0];
    if (trainee === undefined || trainee.userId === lead.userId || !random.chance(0.12)) return [lead];
    return [lead, { userId: trainee.userId, feedbackRequired: false, trainingRole: 'Shadow', poolId: pool.id }];
  }

  function makeSchedule(application: Application, place: number, isTechnical: boolean, scheduledById: string): void {
    const stay = application.history[place];
    const names = stay === undefined ? [] : interviewsOfStage(stay.title, isTechnical);
    if (stay === undefined || names.length === 0) return;
    const entered = Date.parse(stay.enteredStageAt);
    const left = stay.leftStageAt === undefined ? now : Date.parse(stay.leftStageAt);
    if (left - entered < day / 5) return;
    const next = application.history[place + 1];
    const standing = standingOf(seeding, stay, next, left - entered);
    const id = random.uuid();
    const createdAt = iso(entered + (left - entered) * 0.1);
    const isOver = standing !== 'ahead' && standing !== 'unscheduled';
    const where = { applicationId: application.id, interviewStageId: stay.stageId };

    const offset = isOver ? entered + (left - entered) * 0.3 : now + random.int(4, 140) * 60 * minute;
    let start = Math.floor(offset / QUARTER) * QUARTER;
    const events = (standing === 'unscheduled' ? [] : names).map((name): InterviewEvent => {
      const { id: interviewId, minutes } = interviews[name];
      const end = start + minutes * minute;
      const event = {
        id: random.uuid(),
        interviewId,
        ...where,
        scheduleId: id,
        interviewers: interviewersFor(name, application),
        createdAt,
        updatedAt: createdAt,
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
      const wasLiked = next !== undefined && next.title !== 'Archived';
      feedback.push(...events.flatMap((event) => writeFeedback(seeding, event, stay.id, wasLiked, left)));
    }
    eventsOf.set(id, events);
    schedules.push({
      id,
      status: random.pick(STATUSES[standing]),
      ...where,
      scheduledById,
      createdAt,
      updatedAt: standing === 'held' || standing === 'cancelled' ? iso(left) : createdAt,
      eventIds: events.map((event) => event.id),
      madeByApi: false,
    });
  }

  for (const application of data.applications.all()) {
    const coordinator = application.hiringTeam.find(({ role }) => role === 'Recruiting Coordinator');
    if (coordinator === undefined) continue;
    const isTechnical = planOf.get(application.jobId) === 'engineering';
    for (const place of application.history.keys()) {
      makeSchedule(application, place, isTechnical, coordinator.userId);
    }
  }
  for (const schedule of oldestFirst('createdAt', schedules)) {
    add('interviewSchedules', schedule);
    for (const event of eventsOf.get(schedule.id) ?? []) {
      const { transcriptId } = add('interviewEvents', event);
      if (transcriptId === undefined) continue;
      add('transcripts', { id: transcriptId, eventId: event.id, createdAt: event.endTime });
    }
  }
  for (const one of oldestFirst('submittedAt', feedback)) add('feedback', one);
}
