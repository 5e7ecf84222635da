import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const content = {
  id: 139,
  name: 'password reset',
  type: 'email',
  language: 'en',
  subject: 'Reset your password',
  body: '<p>{{trigger.url}}</p>',
  from_id: 4,
  reply_to_id: null,
  recipient: '{{customer.email}}',
  created: 1552341937,
  updated: 1552341937,
};

describe('contents of transactional messages', () => {
  it('lists those of a template', () =>
    exchange({
      call: (customerIo) => customerIo.transactionalMessageContents.list({ transactional_id: 2 }),
      sends: 'GET /v1/transactional/2/contents',
      response: { contents: [content] },
      data: [content],
      meta: whole,
    }));

  it('changes one, below the singular path', () => {
    const change = {
      subject: 'Choose a new password',
      body: '<p>{{trigger.link}}</p>',
      body_amp: '<html ⚡4email></html>',
      preheader_text: 'It works for an hour.',
      from_id: 4,
      reply_to_id: null,
      recipient: '{{customer.email}}',
      headers: [{ name: 'X-Kind', value: 'reset' }],
    };
    return exchange({
      call: (customerIo) =>
        customerIo.transactionalMessageContents.update({ transactional_id: 2, content_id: 139, ...change }),
      sends: 'PUT /v1/transactional/2/content/139',
      body: change,
      response: { content: { ...content, ...change } },
      data: { ...content, ...change },
    });
  });

  it('rejects an update without a change', async () => {
    const call = client().transactionalMessageContents.update({ transactional_id: 2, content_id: 139 });
    expect((await failure(call)).message).toContain('at least one field to change');
  });

  it('gets one, below the plural path', () =>
    exchange({
      call: (customerIo) => customerIo.transactionalMessageContents.get({ transactional_id: 2, content_id: 139 }),
      sends: 'GET /v1/transactional/2/contents/139',
      response: { content },
      data: content,
    }));

  it('gets one by its language', () =>
    exchange({
      call: (customerIo) =>
        customerIo.transactionalMessageContents.getTranslation({ transactional_id: 2, language: 'de' }),
      sends: 'GET /v1/transactional/2/language/de',
      response: { content },
      data: content,
    }));

  it('changes one by its language', () => {
    const change = { subject: 'Neues Passwort', body: '<p>{{trigger.link}}</p>' };
    return exchange({
      call: (customerIo) =>
        customerIo.transactionalMessageContents.updateTranslation({ transactional_id: 2, language: 'de', ...change }),
      sends: 'PUT /v1/transactional/2/language/de',
      body: change,
      response: { content: { ...content, ...change } },
      data: { ...content, ...change },
    });
  });
});
