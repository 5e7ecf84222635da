import type { Note } from '../records/candidate.ts';
import type { StageType } from '../records/interview-plan.ts';
import { noteText } from './note-text.ts';
import type { SeededJob } from './seed-jobs.ts';
import { iso, type Seeding } from './seeding.ts';

const NOTE_RATE: Readonly<Record<StageType, number>> = {
  Lead: 0.2,
  PreInterviewScreen: 0.15,
  Active: 0.65,
  Offer: 0.8,
  Hired: 0.6,
  Archived: 0.1,
};

/** Fills notes: written while an application stood in a stage, by somebody of its hiring team. */
export function seedNotes({ data, random, now }: Seeding, jobs: readonly SeededJob[]): void {
  const jobOf = new Map(jobs.map((seeded) => [seeded.job.id, seeded]));
  const notes: Note[] = [];

  for (const application of data.applications.all()) {
    const seeded = jobOf.get(application.jobId);
    const candidate = data.candidates.get(application.candidateId);
    const author = application.hiringTeam[random.int(0, 1)];
    if (!seeded || !candidate || !author) continue;
    for (const event of application.history) {
      const stage = seeded.plan.stages.find(({ id }) => id === event.stageId);
      if (!stage || !random.chance(NOTE_RATE[stage.type])) continue;
      const entered = Date.parse(event.enteredStageAt);
      const left =
        event.leftStageAt === undefined ? Math.min(entered + 3 * 3_600_000, now) : Date.parse(event.leftStageAt);
      notes.push({
        id: random.uuid(),
        candidateId: candidate.id,
        createdAt: iso(random.int(entered, Math.max(entered, left - 1))),
        isPrivate: random.chance(0.05),
        content: noteText(random, {
          firstName: candidate.name.split(' ')[0] ?? candidate.name,
          jobTitle: seeded.job.title,
          plan: seeded.idea.plan,
          stageTitle: stage.title,
          stageType: stage.type,
        }),
        authorId: author.userId,
      });
    }
  }
  notes.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const note of notes) data.notes.put(note);
}
