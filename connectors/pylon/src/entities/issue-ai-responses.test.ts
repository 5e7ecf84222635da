import { describe, it } from 'vitest';
import { exchange, requestId } from '../../test/wire.ts';

const ai_agent_id = '5a5b5c5d-1e1f-4a2b-8c3d-4e5f60718293';
const response = { response_html: '<p>Raise the timeout in the settings.</p>', response_valid: true };

describe('issueAiResponses', () => {
  it('responds to the customer', () =>
    exchange({
      call: (pylon) => pylon.issueAiResponses.create({ id: '1042', ai_agent_id }),
      sends: 'POST /issues/1042/ai-response',
      body: { ai_agent_id },
      // Unlike other responses, this one is not wrapped in `data`.
      response: response,
      data: { ...response, request_id: requestId },
    }));

  it('responds with an internal note', () =>
    exchange({
      call: (pylon) => pylon.issueAiResponses.create({ id: '1042', ai_agent_id, post_as_internal_note: true }),
      sends: 'POST /issues/1042/ai-response',
      body: { ai_agent_id, post_as_internal_note: true },
      response: { response_html: '', response_valid: false },
      data: { response_html: '', response_valid: false, request_id: requestId },
    }));
});
