import { InvalidParamsError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const posted = { id: '22bb33cc-44dd-4ee6-8ff7-008899aabbcc', issue_id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d' };
const thread_id = '33cc44dd-55ee-4ff7-8008-99aabbccddee';

describe('issueNotes', () => {
  it('writes to a thread', () => {
    const params = {
      body_html: '<p>Same cause as last week.</p>',
      thread_id,
      user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
      attachment_urls: ['https://assets.usepylon.com/trace.txt'],
    };
    return exchange({
      call: (pylon) => pylon.issueNotes.create({ id: '1042', ...params }),
      sends: 'POST /issues/1042/note',
      body: params,
      response: { data: posted },
    });
  });

  it('writes to the thread of another note', () =>
    exchange({
      call: (pylon) => pylon.issueNotes.create({ id: '1042', body_html: '<p>Indeed.</p>', message_id: posted.id }),
      sends: 'POST /issues/1042/note',
      body: { body_html: '<p>Indeed.</p>', message_id: posted.id },
      response: { data: posted },
    }));

  it('writes to a new thread with a name', () =>
    exchange({
      call: (pylon) => pylon.issueNotes.create({ id: '1042', body_html: '<p>Look.</p>', thread_name: 'Triage' }),
      sends: 'POST /issues/1042/note',
      body: { body_html: '<p>Look.</p>', thread_name: 'Triage' },
      response: { data: posted },
    }));

  it('rejects a thread together with a message', async () => {
    const note = { id: '1042', body_html: '<p>Look.</p>', thread_id, message_id: posted.id };
    const error = await failure(client().issueNotes.create(note));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error.toJSON()).toMatchObject({
      outcome: 'not_sent',
      issues: [{ path: 'thread_id', expected: 'either thread_id or message_id, not both' }],
    });
  });
});
