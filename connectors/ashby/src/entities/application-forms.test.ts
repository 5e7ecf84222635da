import { describe, expect, it } from 'vitest';
import { formDefinition } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const params = {
  jobPostingId: 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e',
  applicationForm: {
    fieldSubmissions: [
      { path: '_systemfield_name', value: 'Adam Hart' },
      { path: '_systemfield_email', value: 'adam@example.com' },
      { path: '_systemfield_resume', value: 'eyJoYW5kbGUiOnsidHlwZSI6' },
      { path: 'available', value: '2026-12-01' },
      {
        path: 'education',
        value: [
          {
            schoolName: 'University of California, Berkeley',
            degree: 'Bachelor of Science',
            major: 'Computer Science',
            startDate: '2020-09-01',
            isCurrent: true,
          },
        ],
      },
    ],
  },
  utmData: {
    utm_source: 'newsletter',
    utm_campaign: 'autumn',
    utm_medium: 'email',
    utm_term: 'engineer',
    utm_content: 'button',
  },
  tagIds: ['f9e52a51-a075-4116-a7b8-484deba69008'],
  allowSubmissionForUnpublishedJobPosting: false,
};

describe('application forms', () => {
  it('submits one', async () => {
    const response = {
      submittedFormInstance: {
        id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
        formDefinition,
        submittedValues: { _systemfield_name: 'Adam Hart' },
      },
      formMessages: { blocked: false },
    };
    expectPost('/applicationForm.submit', params, ok(response));
    await expect(ashby.applicationForms.submit(params)).resolves.toEqual({ data: response, meta: meta() });
  });

  it('fails with the invalid field, because nothing was recorded', async () => {
    const errorInfo = { code: 'invalid_input', message: 'A valid email is required' };
    expectPost('/applicationForm.submit', params, { success: false, errors: ['invalid_input'], errorInfo });
    await expect(ashby.applicationForms.submit(params)).rejects.toMatchObject({
      code: 'invalid_request',
      vendorCode: 'invalid_input',
      message: expect.stringContaining('A valid email is required'),
      outcome: 'rejected',
    });
  });
});
