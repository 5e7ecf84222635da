import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const interview = record(
  {},
  {
    id: v.string(),
    title: v.string(),
    interviewId: doc(v.string(), 'ID of the interview to schedule.'),
    interviewDurationMinutes: v.number(),
    isSchedulable: v.boolean(),
  },
);

const activity = record({}, { id: v.string(), title: v.string(), interviews: v.array(interview) });

const stage = record(
  {},
  {
    id: doc(v.string(), 'ID of the stage.'),
    title: v.string(),
    type: doc(v.string(), 'Type of the stage, such as Lead, Offer or Archived.'),
    orderInInterviewPlan: doc(v.number(), 'Sort order of the stage in its plan.'),
    interviewStageGroupId: v.string(),
    activities: doc(v.array(activity), 'Activities of the stage, with their interviews.'),
  },
);

const schema = record(
  { jobId: v.string() },
  { interviewPlanId: v.string(), stages: doc(v.array(stage), 'Stages of the plan.') },
);

/** The interview plan of a job, with stages, activities and interviews. */
export interface JobInterviewPlan extends v.InferOutput<typeof schema> {}
export const JobInterviewPlan: v.GenericSchema<unknown, JobInterviewPlan> = schema;

/** Interview plans of jobs. */
export const jobInterviewPlans = entity(
  {
    summary: "A job's interview plan with its stages, activities and interviews to schedule.",
    also: ['hiring processes', 'interview loops', 'rounds'],
    key: 'jobId',
  },
  () => ({
    get: operation('POST /jobInterviewPlan.info', {
      summary: 'Get the interview plan of a job, with the activities and the interviews to schedule in each stage.',
      docs: docs('jobinterviewplaninfo-1'),
      effect: 'read',
      scopes: ['jobsRead'],
      input: v.strictObject({ jobId: doc(Id, 'ID of the job.') }),
      output: JobInterviewPlan,
    }),
  }),
);
