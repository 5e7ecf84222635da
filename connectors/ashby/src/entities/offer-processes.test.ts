import { describe, expect, it } from 'vitest';
import { application } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('offer processes', () => {
  it('starts the offer process of an application', async () => {
    const process = {
      id: 'f9e52a51-a075-4116-a7b8-484deba69072',
      applicationId: application.id,
      status: 'WaitingOnOfferCreation',
    };
    expectPost('/offerProcess.start', { applicationId: application.id }, ok(process));
    await expect(ashby.offerProcesses.start({ applicationId: application.id })).resolves.toEqual({
      data: process,
      meta: meta(),
    });
  });
});
