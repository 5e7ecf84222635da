import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const survey = 'ca11ab1e-0000-4000-8000-000000000008';
const response = {
  id: 'decade00-0000-4000-8000-000000000009',
  account_id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d',
  contact_id: 'c0ffee00-1111-4222-8333-444455556666',
  submitted_at: '2026-11-17T08:14:09Z',
  answers: [
    { prompt: 'How did we do?', question_type: 'score', value: '5' },
    { prompt: 'Anything else?', question_type: 'comment', value: 'Quick.' },
  ],
};

describe('surveyResponses', () => {
  it('lists the responses to a survey', () =>
    exchange({
      call: (pylon) => pylon.surveyResponses.list({ id: survey }),
      sends: `GET /surveys/${survey}/responses`,
      response: page([response]),
      meta: { hasMore: false },
    }));

  it('filters them', () => {
    const query = {
      submitted_after: '2026-11-01T00:00:00Z',
      submitted_before: '2026-11-30T00:00:00Z',
      account_id: response.account_id,
      contact_id: response.contact_id,
      cursor: 'eyJpIjo0MH0=',
    };
    return exchange({
      call: (pylon) => pylon.surveyResponses.list({ id: survey, ...query, limit: 1 }),
      sends: `GET /surveys/${survey}/responses`,
      query: { ...query, limit: '1' },
      response: page([response], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    });
  });
});
