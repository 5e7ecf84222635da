import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Page, Time } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'Id of the response.') },
  {
    account_id: v.string(),
    contact_id: doc(v.string(), 'Who answered.'),
    submitted_at: doc(v.string(), 'RFC 3339.'),
    answers: v.array(
      record(
        {},
        {
          prompt: doc(v.string(), 'What was asked.'),
          question_type: doc(v.string(), 'score or comment.'),
          value: doc(v.string(), 'What was answered.'),
        },
      ),
    ),
  },
);

/** What a customer answered to a survey. */
export interface SurveyResponse extends v.InferOutput<typeof schema> {}
export const SurveyResponse: v.GenericSchema<unknown, SurveyResponse> = schema;

/** Answers to surveys. */
export const surveyResponses = entity(
  {
    summary: 'What customers answered to a survey.',
    key: 'id',
  },
  () => ({
    list: list('GET /surveys/{id}/responses', {
      summary: 'List the responses to a survey, of a time, an account or a contact if told.',
      docs: docs('surveys'),
      rateLimit: limits.high,
      input: v.strictObject({
        id: doc(Id, 'Id of the survey.'),
        submitted_after: doc(v.optional(Time), 'Only those after this time, RFC 3339.'),
        submitted_before: doc(v.optional(Time), 'Only those before this time, RFC 3339.'),
        account_id: doc(v.optional(v.string()), 'Only those of this account.'),
        contact_id: doc(v.optional(v.string()), 'Only those of this contact.'),
        ...Page,
      }),
      item: SurveyResponse,
    }),
  }),
);
