import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const interview = record(
  {},
  {
    id: v.string(),
    title: v.string(),
    interviewId: doc(v.string(), 'The interview to be scheduled.'),
    interviewDurationMinutes: v.number(),
    isSchedulable: v.boolean(),
  },
);

const activity = record({}, { id: v.string(), title: v.string(), interviews: v.array(interview) });

const stage = record(
  {},
  {
    id: doc(v.string(), 'Id of the stage.'),
    title: v.string(),
    type: doc(v.string(), 'Kind of stage, such as Lead, Offer or Archived.'),
    orderInInterviewPlan: doc(v.number(), 'Stages go by this number.'),
    interviewStageGroupId: v.string(),
    activities: doc(v.array(activity), 'What is to be done in the stage, with its interviews.'),
  },
);

const schema = record(
  { jobId: v.string() },
  { interviewPlanId: v.string(), stages: doc(v.array(stage), 'The stages of the plan.') },
);

/** What a job's applications go through. */
export interface JobInterviewPlan extends v.InferOutput<typeof schema> {}
export const JobInterviewPlan: v.GenericSchema<unknown, JobInterviewPlan> = schema;

/** Interview plans as jobs use them. */
export const jobInterviewPlans = entity(
  { summary: "A job's interview plan in full: stages, activities and the interviews to schedule.", key: 'jobId' },
  () => ({
    get: operation('POST /jobInterviewPlan.info', {
      summary: 'Get the interview plan of a job with the interviews to schedule in each stage.',
      docs: docs('jobinterviewplaninfo-1'),
      effect: 'read',
      scopes: ['jobsRead'],
      input: v.strictObject({ jobId: doc(Id, 'Id of the job.') }),
      output: JobInterviewPlan,
    }),
  }),
);
