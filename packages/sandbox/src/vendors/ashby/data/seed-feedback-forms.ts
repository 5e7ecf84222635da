import type { FormField } from '../records/form.ts';
import type { Seeding } from './seeding.ts';

const VERDICTS = [
  { label: 'Strong yes', value: '4' },
  { label: 'Yes', value: '3' },
  { label: 'No', value: '2' },
  { label: 'Strong no', value: '1' },
];

const FORMS: readonly [title: string, questions: readonly string[]][] = [
  ['General Feedback', ['Strengths', 'Concerns']],
  ['Recruiter Phone Screen', ['Motivation', 'Compensation expectations', 'Availability']],
  ['Technical Interview', ['Problem solving', 'Code quality', 'Communication']],
  ['System Design', ['Requirements', 'Trade-offs', 'Depth']],
  ['Portfolio Review', ['Craft', 'Process', 'Collaboration']],
  ['Hiring Manager Interview', ['Impact so far', 'Fit for the role', 'Questions left open']],
  ['Culture Add (old)', ['Values']],
];

/** Fills the feedback form definitions; the first is the default one and the last is archived. */
export function seedFeedbackForms({ data, random, organizationId }: Seeding): void {
  const field = (title: string, type: string, more: Partial<FormField['field']> = {}): FormField => ({
    isRequired: type !== 'RichText',
    field: {
      id: random.uuid(),
      type,
      path: more.path ?? random.uuid(),
      humanReadablePath: title,
      title,
      isNullable: type === 'RichText',
      ...more,
    },
  });

  FORMS.forEach(([title, questions], index) => {
    const recommendation = field('Overall Recommendation', 'ValueSelect', {
      path: 'overall_recommendation',
      selectableValues: VERDICTS,
    });
    data.feedbackForms.put({
      id: random.uuid(),
      organizationId,
      title,
      isArchived: index === FORMS.length - 1,
      isDefaultForm: index === 0,
      formDefinition: {
        sections: [
          { title: 'Recommendation', fields: [recommendation] },
          { title: 'Notes', fields: questions.map((question) => field(question, 'RichText')) },
        ],
      },
      ...(index > 0 && { interviewId: random.uuid() }),
    });
  });
}
