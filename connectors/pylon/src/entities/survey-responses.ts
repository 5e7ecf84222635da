import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AccountId, ContactId, docs, Id, limits, Page, Time } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the response.') },
  {
    account_id: v.string(),
    contact_id: doc(v.string(), 'ID of the contact who responded.'),
    submitted_at: doc(v.string(), 'Time of submission (RFC 3339).'),
    answers: v.array(
      record(
        {},
        {
          prompt: doc(v.string(), 'The question.'),
          question_type: doc(v.string(), 'Type of the question: score or comment.'),
          value: doc(v.string(), 'The answer.'),
        },
      ),
    ),
  },
);

/** A customer's response to a survey. */
export interface SurveyResponse extends v.InferOutput<typeof schema> {}
export const SurveyResponse: v.GenericSchema<unknown, SurveyResponse> = schema;

/** Responses to surveys. */
export const surveyResponses = entity(
  {
    summary: 'Responses of customers to a survey.',
    also: ['survey results', 'survey answers', 'CSAT scores', 'NPS scores', 'customer satisfaction', 'ratings'],
    key: 'id',
    from: { id: 'surveys.list' },
    sync: {
      full: { operation: 'list' },
      changed: {
        operation: 'list',
        params: { submitted_after: '{since}' },
        format: 'rfc3339',
        field: 'submitted_at',
        order: 'unordered',
        inclusive: false,
        onlyNew: true,
      },
      deletes: 'full_compare',
      parent: { entity: 'surveys', params: { id: 'id' } },
    },
  },
  () => ({
    list: list('GET /surveys/{id}/responses', {
      summary: 'List the responses to a survey. Optionally filter by submission time, account or contact.',
      docs: docs('surveys'),
      rateLimit: limits.high,
      input: v.strictObject({
        id: doc(Id, 'ID of the survey.'),
        submitted_after: doc(v.optional(Time), 'Returns only responses submitted after this time (RFC 3339).'),
        submitted_before: doc(v.optional(Time), 'Returns only responses submitted before this time (RFC 3339).'),
        account_id: doc(v.optional(AccountId), 'ID of an account. Returns only its responses.'),
        contact_id: doc(v.optional(ContactId), 'ID of a contact. Returns only their responses.'),
        ...Page,
      }),
      item: SurveyResponse,
    }),
  }),
);
