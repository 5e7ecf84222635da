import { formField } from '../forms.ts';
import content from './feedback.json' with { type: 'json' };
import type { Seeding } from './seeding.ts';

/** Fills the feedback form definitions; the first is the default one and the last is archived. */
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
