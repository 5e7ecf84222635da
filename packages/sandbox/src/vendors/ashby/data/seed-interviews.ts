import type { Interview } from '../records/interview.ts';
import { found } from '../rejection.ts';
import content from './interviews.json' with { type: 'json' };
import type { SeededJob } from './seed-jobs.ts';
import type { Seeding } from './seeding.ts';

/** Interviews by the stage in which they take place. */
export const sharedInterviews = content.shared;

export type InterviewName = keyof typeof sharedInterviews;

/** Returns the interviews of a stage in order; none for a stage without an entry. */
export function interviewsOfStage(stageTitle: string, isTechnical: boolean): readonly InterviewName[] {
  const ofStage: Readonly<Record<string, string[]>> = content.ofStage;
  const names = isTechnical && stageTitle === 'Onsite' ? content.ofTechnicalOnsite : (ofStage[stageTitle] ?? []);
  // The content names no other interviews, as a test of the data verifies.
  return names as InterviewName[];
}

export type Interviews = Readonly<Record<InterviewName, Interview>>;

interface Content {
  readonly title: string;
  readonly minutes: number;
  readonly form: string;
  readonly instructions?: string;
}

/** Fills interviews: the shared ones that stages use and a few of single jobs; one is archived. */
export function seedInterviews({ data, random, add }: Seeding, jobs: readonly SeededJob[]): Interviews {
  const forms = new Map(data.feedbackForms.all().map((form) => [form.title, form]));
  const made = Object.entries<Content>(sharedInterviews).map(
    ([name, { title, minutes, form: formTitle, instructions }]) => {
      const form = found(forms.get(formTitle), 'feedback_form_definition');
      // The form with the interview's name was created for it and refers to it.
      const ownId = form.title === title ? form.interviewId : undefined;
      const isDebrief = name === 'debrief';
      const interview = add('interviews', {
        id: ownId ?? random.uuid(),
        title,
        externalTitle: name === 'phone' ? 'Introductory call' : undefined,
        isArchived: form.isArchived,
        isDebrief,
        isFeedbackRequired: !isDebrief,
        isFeedbackRequested: !isDebrief,
        instructionsHtml: instructions && `<p>${instructions}</p>`,
        instructionsPlain: instructions,
        feedbackFormDefinitionId: form.id,
        minutes,
      });
      return [name, interview] as const;
    },
  );
  // Every name in the content has an interview.
  const interviews = Object.fromEntries(made) as Interviews;

  for (const { job } of jobs.filter(({ idea }) => idea.plan === 'engineering').slice(0, 4)) {
    const title = `Pairing session: ${job.title}`;
    add('interviews', { ...interviews.technical, id: random.uuid(), title, jobId: job.id });
  }
  return interviews;
}
