import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const criterion = record(
  {},
  {
    id: doc(v.string(), 'Id of this version of the criterion.'),
    title: v.string(),
    type: doc(v.string(), 'ResumePrompt, DidAnswerApplicationFormQuestion or SimilarityToAiGeneratedAnswer.'),
    prompt: doc(v.string(), 'What the model was asked.'),
    applicationFormDefinitionId: v.string(),
    applicationFormFieldPath: v.string(),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the evaluation.') },
  {
    criterion,
    status: doc(v.string(), 'Pending, Completed, Failed or Skipped.'),
    outcome: doc(v.string(), 'The verdict, such as Meets.'),
    outcomeNumber: doc(v.number(), 'The verdict from 0 to 1.'),
    reasoning: doc(v.string(), 'Why, in the words of the model.'),
    skipReason: doc(v.string(), 'Why it was skipped, such as NoResume.'),
    evaluatedAt: doc(v.string(), 'ISO 8601.'),
  },
);

/** What Ashby's AI found about one criterion of a job in an application. */
export interface CriteriaEvaluation extends v.InferOutput<typeof schema> {}
export const CriteriaEvaluation: v.GenericSchema<unknown, CriteriaEvaluation> = schema;
