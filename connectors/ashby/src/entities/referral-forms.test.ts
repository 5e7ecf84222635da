import { describe, expect, it } from 'vitest';
import { formDefinition } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const form = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69100',
  organizationId: 'f9e52a51-a075-4116-a7b8-484deba69101',
  title: 'Default',
  isArchived: false,
  isDefaultForm: true,
  formDefinition,
};

describe('referral forms', () => {
  it('gets the default one', async () => {
    expectPost('/referralForm.info', {}, ok(form));
    await expect(testClient().referralForms.get()).resolves.toEqual({ data: form, meta: meta() });
  });

  it('is absent from a read-only client, because it can create a form', async () => {
    const reader = testClient({ policy: { readOnly: true } });
    await expect(reader.referralForms.get()).rejects.toMatchObject({ code: 'not_permitted' });
  });
});
