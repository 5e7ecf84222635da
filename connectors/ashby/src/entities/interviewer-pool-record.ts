import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { User } from './users.ts';

const trainingStage = record(
  {},
  {
    id: v.string(),
    interviewerRole: doc(v.string(), 'Shadow or ReverseShadow.'),
    interviewsRequired: doc(v.number(), 'Number of interviews required to complete the stage.'),
    isArchived: v.boolean(),
    approvalRequired: v.boolean(),
    approvers: v.array(User),
  },
);

const trainingPath = record({}, { id: v.string(), enabled: v.boolean(), trainingStages: v.array(trainingStage) });

const currentProgress = record(
  {},
  {
    trainingPathId: v.string(),
    trainingPathStageId: doc(v.string(), "ID of the trainee's current training stage."),
    interviewsCompleted: doc(v.number(), 'Number of interviews completed in this stage.'),
  },
);

const member = record(
  { id: doc(v.string(), 'ID of the user.') },
  {
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    globalRole: v.string(),
    isEnabled: v.boolean(),
    isPaused: doc(v.boolean(), 'Whether the user is paused from interviewing in this pool.'),
    currentProgress: doc(currentProgress, 'Training progress. Present for trainees only.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the interviewer pool.') },
  {
    title: v.string(),
    isArchived: v.boolean(),
    trainingPath: doc(trainingPath, 'Training that members complete before they are qualified.'),
    qualifiedMembers: doc(v.array(member), 'Fully qualified members. Not returned by list.'),
    trainees: doc(v.array(member), 'Members in training. Not returned by list.'),
  },
);

/** A group of users who can conduct the same interviews. */
export interface InterviewerPool extends v.InferOutput<typeof schema> {}
export const InterviewerPool: v.GenericSchema<unknown, InterviewerPool> = schema;
