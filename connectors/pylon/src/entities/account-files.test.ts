import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const stored = {
  id: 'e1d2c3b4-a596-4877-9a6b-5c4d3e2f1a0b',
  name: 'contract.txt',
  url: 'https://assets.usepylon.com/contract.txt?sig=1',
  description: '',
};

describe('account files', () => {
  it('uploads one', () =>
    exchange({
      call: (pylon) =>
        pylon.accountFiles.create({ id: 'crm:0042', file: { filename: 'contract.txt', content: 'Two years.' } }),
      sends: 'POST /accounts/crm%3A0042/files',
      form: { file: 'contract.txt:Two years.' },
      response: { data: [stored] },
    }));

  it('uploads one from a URL', () =>
    exchange({
      call: (pylon) => pylon.accountFiles.create({ id: 'crm:0042', file_url: 'https://files.example/contract.txt' }),
      sends: 'POST /accounts/crm%3A0042/files',
      form: { file_url: 'https://files.example/contract.txt' },
      response: { data: [stored] },
    }));

  it('rejects a call without a file', async () => {
    const error = await failure(client().accountFiles.create({ id: 'crm:0042' }));
    expect(error.toJSON()).toMatchObject({
      code: 'invalid_params',
      issues: [{ path: 'file', expected: 'either file or file_url, not both' }],
    });
  });
});
