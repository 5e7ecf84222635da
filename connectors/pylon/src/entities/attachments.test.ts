import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const attachment = {
  id: 'e1d2c3b4-a596-4877-9a6b-5c4d3e2f1a0b',
  name: 'trace.log',
  url: 'https://assets.usepylon.com/trace.log?sig=1',
  description: 'Log of the failing call',
};

describe('attachments', () => {
  it('uploads a file', () =>
    exchange({
      call: (pylon) =>
        pylon.attachments.create({
          file: new File(['GET /hook 504'], 'trace.log', { type: 'text/plain' }),
          description: 'Log of the failing call',
        }),
      sends: 'POST /attachments',
      form: { file: 'trace.log:GET /hook 504', description: 'Log of the failing call' },
      response: { data: attachment },
    }));

  it('uploads base64 content', () =>
    exchange({
      call: (pylon) =>
        pylon.attachments.create({
          file: { filename: 'trace.log', content: 'R0VUIC9ob29rIDUwNA==', encoding: 'base64' },
        }),
      sends: 'POST /attachments',
      form: { file: 'trace.log:GET /hook 504' },
      response: { data: { ...attachment, description: null } },
    }));

  it('uploads one from a URL', () =>
    exchange({
      call: (pylon) => pylon.attachments.create({ file_url: 'https://files.example/trace.log' }),
      sends: 'POST /attachments',
      form: { file_url: 'https://files.example/trace.log' },
      response: { data: attachment },
    }));

  it.each([
    ['nothing', {}],
    ['both', { file: new File(['a'], 'a.txt'), file_url: 'https://files.example/a.txt' }],
  ])('rejects %s', async (_what, params) => {
    const error = await failure(client().attachments.create(params));
    expect(error.toJSON()).toMatchObject({
      code: 'invalid_params',
      issues: [{ path: 'file', expected: 'either file or file_url, not both' }],
    });
  });
});
