import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { User } from './users.ts';

const trainingStage = record(
  {},
  {
    id: v.string(),
    interviewerRole: doc(v.string(), 'Shadow or ReverseShadow.'),
    interviewsRequired: doc(v.number(), 'How many interviews it takes.'),
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
    trainingPathStageId: doc(v.string(), 'The stage of the training they are in.'),
    interviewsCompleted: doc(v.number(), 'In this stage.'),
  },
);

const member = record(
  { id: doc(v.string(), 'Id of the user.') },
  {
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    globalRole: v.string(),
    isEnabled: v.boolean(),
    isPaused: doc(v.boolean(), 'Whether they take a break from the interviews of this pool.'),
    currentProgress: doc(currentProgress, 'How far the training is; of trainees only.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the pool.') },
  {
    title: v.string(),
    isArchived: v.boolean(),
    trainingPath: doc(trainingPath, 'What members go through before they interview alone.'),
    qualifiedMembers: doc(v.array(member), 'Who may interview alone; not in a list.'),
    trainees: doc(v.array(member), 'Who is still in training; not in a list.'),
  },
);

/** A group of users who can hold the same interviews. */
export interface InterviewerPool extends v.InferOutput<typeof schema> {}
export const InterviewerPool: v.GenericSchema<unknown, InterviewerPool> = schema;
