import { expect, test } from 'vitest';
import { failure, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';

const to = (location: string, status: number) => new Response(null, { status, headers: { location } });
const write = (location: string, status: number) => {
  const { fetch } = scriptedFetch(to(location, status));
  return failure(sampleClient({ fetch }).issues.create({ title: 'x' }));
};

test.each([301, 307, 308])('a write that %i sends elsewhere within the API names the new path', async (status) => {
  const error = await write('/repositories/1/issues', status);
  expect(error).toMatchObject({ code: 'invalid_response', status, hint: expect.stringContaining('renamed or moved') });
  expect(error.message).toContain('/repositories/1/issues');
});

test.each([
  ['another origin', 'https://elsewhere.test/issues', 307],
  ['a record that a write may have created', '/issues/1', 303],
])('a redirect to %s does not say that something moved', async (_, location, status) => {
  expect((await write(location, status)).hint).not.toContain('moved');
});
