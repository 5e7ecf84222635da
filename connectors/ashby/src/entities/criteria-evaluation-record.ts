import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const criterion = record(
  {},
  {
    id: doc(v.string(), 'ID of this version of the criterion.'),
    title: v.string(),
    type: doc(v.string(), 'ResumePrompt, DidAnswerApplicationFormQuestion or SimilarityToAiGeneratedAnswer.'),
    prompt: doc(v.string(), 'Prompt given to the model.'),
    applicationFormDefinitionId: v.string(),
    applicationFormFieldPath: v.string(),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the evaluation.') },
  {
    criterion,
    status: doc(v.string(), 'Pending, Completed, Failed or Skipped.'),
    outcome: doc(v.string(), 'Outcome, such as Meets.'),
    outcomeNumber: doc(v.number(), 'Outcome as a number from 0 to 1.'),
    reasoning: doc(v.string(), 'Reasoning of the model.'),
    skipReason: doc(v.string(), 'Reason why the evaluation was skipped, such as NoResume.'),
    evaluatedAt: doc(v.string(), 'Evaluation time, ISO 8601.'),
  },
);

/** An AI evaluation of an application against one criterion of the job. */
export interface CriteriaEvaluation extends v.InferOutput<typeof schema> {}
export const CriteriaEvaluation: v.GenericSchema<unknown, CriteriaEvaluation> = schema;
