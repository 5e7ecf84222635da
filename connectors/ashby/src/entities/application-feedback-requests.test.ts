import { expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

it('requests feedback', async () => {
  const asked = {
    interviewerUserId: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    applicationId: '550e8400-e29b-41d4-a716-446655440000',
  };
  const params = { ...asked, interviewId: '6ba7b811-9dad-11d1-80b4-00c04fd430c8' };
  const request = { interviewEventId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', ...asked };
  expectPost('/applicationFeedbackRequest.create', params, ok(request));
  await expect(testClient().applicationFeedbackRequests.create(params)).resolves.toEqual({
    data: request,
    meta: meta(),
  });
});
