import { iso, minute } from '../../../engine/seed.ts';
import { fieldsOf, formField } from '../forms.ts';
import { type Feedback, feedbackIdOf, type InterviewEvent } from '../records/interview.ts';
import content from './feedback.json' with { type: 'json' };
import type { Seeding } from './seeding.ts';

/** Fills the feedback form definitions; the first is the default and the last is archived. */
export function seedFeedbackForms({ random: { uuid }, add, organizationId }: Seeding): void {
  content.forms.forEach(({ title, questions }, index) => {
    const recommendation = formField(uuid, 'Overall Recommendation', 'ValueSelect', true, {
      path: 'overall_recommendation',
      selectableValues: content.verdicts,
    });
    add('feedbackForms', {
      id: uuid(),
      organizationId,
      title,
      isArchived: index === content.forms.length - 1,
      isDefaultForm: index === 0,
      formDefinition: {
        sections: [
          { title: 'Recommendation', fields: [recommendation] },
          { title: 'Notes', fields: questions.map((question) => formField(uuid, question, 'RichText', false)) },
        ],
      },
      interviewId: index > 0 ? uuid() : undefined,
    });
  });
}

/** Writes the interviewers' feedback about a candidate, positive or negative. */
export function writeFeedback(
  { data, random }: Seeding,
  { id, interviewers, interviewId, applicationId, endTime }: InterviewEvent,
  historyId: string,
  wasLiked: boolean,
  latest: number,
): Feedback[] {
  const form = data.feedbackForms.get(data.interviews.get(interviewId)?.feedbackFormDefinitionId);
  if (form === undefined) return [];
  return interviewers.flatMap(({ userId, feedbackRequired }) => {
    if (!feedbackRequired) return [];
    const isGood = random.chance(wasLiked ? 0.92 : 0.25);
    const texts: Readonly<Record<string, string[]>> = isGood ? content.good : content.bad;
    const verdicts = isGood ? ['3', '3', '4'] : ['1', '2', '2'];
    const values = fieldsOf(form.formDefinition).map(({ field: { type, path, title } }) => {
      return [path, random.pick(type === 'ValueSelect' ? verdicts : (texts[title] ?? []))] as const;
    });
    const written = Math.min(Date.parse(endTime) + random.int(5, 240) * minute, latest);
    const feedback = {
      id: feedbackIdOf(id, userId),
      applicationId,
      userId,
      formDefinitionId: form.id,
      interviewId,
      interviewEventId: id,
      historyId,
      submittedAt: iso(written),
      submittedValues: Object.fromEntries(values),
    };
    return [feedback];
  });
}
