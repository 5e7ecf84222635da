import type { SequenceStage, SequenceTemplate } from '../records/sourcing.ts';
import { DAY, daysAgo, iso, type Seeding } from './seeding.ts';

/** Writes the mails of a sequence, in the order in which they go out. */
export function sequenceMails(firstName: string): readonly { readonly subject: string; readonly bodyHtml: string }[] {
  return [
    {
      subject: 'Your work caught our eye',
      bodyHtml: `<p>Hi ${firstName},</p><p>I read about your last project and would like to tell you what we are building.</p>`,
    },
    {
      subject: 'Re: Your work caught our eye',
      bodyHtml: `<p>Hi ${firstName},</p><p>Short follow-up in case my first mail got lost. Would fifteen minutes next week suit you?</p>`,
    },
    {
      subject: 'Last mail from me',
      bodyHtml: `<p>Hi ${firstName},</p><p>I will not write again, but my door stays open. All the best until then.</p>`,
    },
  ];
}

/** Fills sequence templates and the sequences that sourced people are in; one template is archived. */
export function seedSequences(seeding: Seeding): void {
  const { data, random, now } = seeding;
  const template = (title: string, delays: readonly number[], isArchived = false): SequenceTemplate =>
    data.sequenceTemplates.put({
      id: random.uuid(),
      title,
      isArchived,
      unsubscribeLinkActive: true,
      updatedAt: daysAgo(seeding, random.int(5, 300)),
      stages: delays.map((delayDays) => ({ id: random.uuid(), type: 'Email', delayDays })),
    });
  const templates = [template('Engineers, three mails', [0, 4, 9]), template('Designers, two mails', [0, 6])];
  template('Sales, first wave', [0, 3, 7], true);

  const sourced = data.applications.filter(({ history }) => history[0]?.title === 'New Lead').slice(-90);
  for (const { id: applicationId, candidateId, createdAt, status } of sourced) {
    if (!random.chance(0.7)) continue;
    const chosen = random.pick(templates);
    const begins = Date.parse(createdAt);
    const mails = sequenceMails(data.candidates.get(candidateId)?.name.split(' ')[0] ?? 'there');
    const isStopped = status !== 'Lead';
    const stages = chosen.stages.map(({ delayDays }, index): SequenceStage => {
      const due = begins + delayDays * DAY;
      const isSent = due <= now && !(isStopped && index > 1);
      const mail = mails[index] ?? { subject: '', bodyHtml: '' };
      return {
        id: random.uuid(),
        status: isSent ? 'Sent' : isStopped ? 'Cancelled' : 'NotStarted',
        ...mail,
        scheduledAt: iso(due),
      };
    });
    const isOver = stages.every((stage) => stage.status === 'Sent');
    data.sequences.put({
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
