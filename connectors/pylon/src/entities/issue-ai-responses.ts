import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits } from '../fields.ts';

const schema = record(
  {},
  {
    response_html: doc(v.string(), 'What the agent answered, as HTML.'),
    response_valid: doc(v.boolean(), 'Whether the agent was able to answer.'),
  },
);

/** An answer of one of Pylon's AI agents. */
export interface IssueAiResponse extends v.InferOutput<typeof schema> {}
export const IssueAiResponse: v.GenericSchema<unknown, IssueAiResponse> = schema;

/** Answers of AI agents. */
export const issueAiResponses = entity({ summary: "Answers that Pylon's own AI agents write on an issue." }, () => ({
  create: operation('POST /issues/{id}/ai-response', {
    summary:
      'Let one of your AI agents in Pylon answer an issue. The answer goes to the customer unless post_as_internal_note is true.',
    docs: docs('issues'),
    effect: 'write',
    sendsWhen: { post_as_internal_note: [false, null] },
    rateLimit: limits.medium,
    input: v.strictObject({
      id: doc(IssueRef, 'Id or number of the issue.'),
      ai_agent_id: doc(Id, 'Id of the AI agent that is to answer.'),
      post_as_internal_note: doc(
        v.optional(v.boolean()),
        'true posts the answer as an internal note, which the customer does not see.',
      ),
    }),
    output: IssueAiResponse,
    // Unlike others, this answer has no `data` around it.
    data: '',
  }),
}));
