import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits } from '../fields.ts';

const schema = record(
  {},
  {
    response_html: doc(v.string(), "The agent's response, as HTML."),
    response_valid: doc(v.boolean(), 'Whether the agent was able to answer.'),
  },
);

/** A response of one of Pylon's AI agents. */
export interface IssueAiResponse extends v.InferOutput<typeof schema> {}
export const IssueAiResponse: v.GenericSchema<unknown, IssueAiResponse> = schema;

/** Responses of Pylon's AI agents. */
export const issueAiResponses = entity(
  {
    summary: "Responses that Pylon's AI agents write on an issue.",
    also: ['AI replies', 'AI answers', 'bot answers'],
    from: { id: 'issues.search' },
  },
  () => ({
    create: operation('POST /issues/{id}/ai-response', {
      summary:
        'Have one of your Pylon AI agents respond to an issue. Sends the response to the customer unless post_as_internal_note is true.',
      docs: docs('issues'),
      effect: 'write',
      sendsWhen: { post_as_internal_note: [false, null] },
      rateLimit: limits.medium,
      input: v.strictObject({
        id: doc(IssueRef, 'ID or number of the issue.'),
        ai_agent_id: doc(Id, "ID of the AI agent, from Pylon's app: no operation lists AI agents."),
        post_as_internal_note: doc(
          v.optional(v.boolean()),
          'Whether to post the response as an internal note, which the customer does not see.',
        ),
      }),
      output: IssueAiResponse,
      // Unlike other responses, this one is not wrapped in `data`.
      data: '',
    }),
  }),
);
