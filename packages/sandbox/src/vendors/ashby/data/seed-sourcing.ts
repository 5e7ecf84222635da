import { day, daysAgo, iso } from '../../../engine/seed.ts';
import type { SequenceStage } from '../records/candidate.ts';
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';
import { sequenceMails } from './sequence-mails.ts';
import content from './sourcing.json' with { type: 'json' };

/** Fills projects, the recruiters' lists of candidates without a job; one is archived. */
export function seedProjects(seeding: Seeding, { staff, fields }: Setting): void {
  const { data, random, add } = seeding;
  const candidateIds = data.candidates.all().map(({ id }) => id);
  const ages = content.projects.map(() => random.int(30, 900)).sort((a, b) => b - a);
  content.projects.forEach(({ region, ...project }, index) => {
    const members = Array.from({ length: random.int(6, 24) }, () => random.pick(candidateIds));
    add('projects', {
      id: random.uuid(),
      ...project,
      confidential: false,
      authorId: random.pick(staff.recruiters).id,
      createdAt: daysAgo(seeding, ages[index] ?? 30),
      customFields: [{ fieldId: fields.projectRegion.id, value: region }],
      candidateIds: [...new Set(members)],
    });
  });
}

/** Fills sequence templates and the sequences of sourced candidates; one template is archived. */
export function seedSequences(seeding: Seeding): void {
  const { data, random, now, add } = seeding;
  const templates = content.templates.map(({ title, delays, isArchived = false }) =>
    add('sequenceTemplates', {
      id: random.uuid(),
      title,
      isArchived,
      unsubscribeLinkActive: true,
      updatedAt: daysAgo(seeding, random.int(5, 300)),
      stages: delays.map((delayDays) => ({ id: random.uuid(), type: 'Email', delayDays })),
    }),
  );

  const sourced = data.applications.filter(({ history }) => history[0]?.title === 'New Lead').slice(-90);
  for (const { id: applicationId, candidateId, createdAt, status } of sourced) {
    if (!random.chance(0.7)) continue;
    const chosen = random.pick(templates.filter(({ isArchived }) => !isArchived));
    const begins = Date.parse(createdAt);
    const mails = sequenceMails(data.candidates.get(candidateId)?.name.split(' ')[0] ?? 'there');
    const isStopped = status !== 'Lead';
    const stages = chosen.stages.map(({ delayDays }, index): SequenceStage => {
      const due = begins + delayDays * day;
      const isSent = due <= now && !(isStopped && index > 1);
      const stageStatus = isSent ? 'Sent' : isStopped ? 'Cancelled' : 'NotStarted';
      const mail = mails[index] ?? { subject: '', bodyHtml: '' };
      return { id: random.uuid(), status: stageStatus, ...mail, scheduledAt: iso(due) };
    });
    const isOver = stages.every((stage) => stage.status === 'Sent');
    add('sequences', {
      id: random.uuid(),
      sequenceTemplateId: chosen.id,
      candidateId,
      applicationId,
      createdAt,
      status: isOver ? 'Completed' : isStopped ? 'Cancelled' : 'Active',
      stages,
    });
  }
}
