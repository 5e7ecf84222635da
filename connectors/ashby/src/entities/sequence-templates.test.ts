import { describe, expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const template = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69111',
  title: 'Engineers',
  isArchived: false,
  stages: [{}],
  unsubscribeLinkActive: true,
  updatedAt: '2026-10-01T08:00:00.000Z',
};

describe('sequence templates', () => {
  it('lists', async () => {
    const params = { includeArchived: true, limit: 10, cursor: 'G8' };
    expectPost('/sequenceTemplate.list', params, { ...ok([template]), moreDataAvailable: false });
    await expect(ashby.sequenceTemplates.list(params)).resolves.toEqual({
      data: [template],
      meta: meta({ hasMore: false }),
    });
  });

  it('gets one', async () => {
    expectPost('/sequenceTemplate.info', { sequenceTemplateId: template.id }, ok(template));
    await expect(ashby.sequenceTemplates.get({ sequenceTemplateId: template.id })).resolves.toEqual({
      data: template,
      meta: meta(),
    });
  });
});
