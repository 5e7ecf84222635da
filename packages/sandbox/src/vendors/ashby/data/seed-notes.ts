import { hour, iso, named, oldestFirst } from '../../../engine/seed.ts';
import type { Note } from '../records/candidate.ts';
import type { InterviewStage } from '../records/interview.ts';
import content from './notes.json' with { type: 'json' };
import rates from './rates.json' with { type: 'json' };
import type { SeededJob } from './seed-jobs.ts';
import type { Seeding } from './seeding.ts';

/** Writes a hiring team member's note about a candidate in this stage. */
function noteText({ random }: Seeding, firstName: string, { job, idea }: SeededJob, { title, type }: InterviewStage) {
  const next = random.pick(content.next[type]);
  const strength = `${firstName} ${random.pick(named<string[]>(content.strengths, idea.plan))}.`;
  switch (type) {
    case 'Lead':
      return `Reached out to ${firstName} about ${job.title}. Their background looks like a good match. ${next}`;
    case 'PreInterviewScreen':
      return `Read the application for ${job.title}. From the resume, ${strength} ${next}`;
    case 'Active':
      return `${title} for ${job.title}: ${strength} ${random.pick(content.concerns)} ${next}`;
    default:
      return `${title}, ${job.title}. ${next}`;
  }
}

/** Fills notes, each written by a hiring team member while an application was in a stage. */
export function seedNotes(seeding: Seeding, jobs: readonly SeededJob[]): void {
  const { data, random, now, add } = seeding;
  const jobOf = new Map(jobs.map((seeded) => [seeded.job.id, seeded]));
  const notes: Note[] = [];

  for (const { jobId, candidateId, hiringTeam, history } of data.applications.all()) {
    const seeded = jobOf.get(jobId);
    const candidate = data.candidates.get(candidateId);
    const author = hiringTeam[random.int(0, 1)];
    if (!seeded || !candidate || !author) continue;
    for (const { stageId, enteredStageAt, leftStageAt } of history) {
      const stage = seeded.plan.stages.find(({ id }) => id === stageId);
      if (!stage || !random.chance(rates.note[stage.type])) continue;
      const entered = Date.parse(enteredStageAt);
      const left = leftStageAt === undefined ? Math.min(entered + 3 * hour, now) : Date.parse(leftStageAt);
      notes.push({
        id: random.uuid(),
        candidateId,
        createdAt: iso(random.int(entered, Math.max(entered, left - 1))),
        isPrivate: random.chance(0.05),
        content: noteText(seeding, candidate.name.split(' ')[0] ?? '', seeded, stage),
        authorId: author.userId,
      });
    }
  }
  for (const note of oldestFirst('createdAt', notes)) add('notes', note);
}
