import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const newsletter_id = 7;
const test_group_id = 0;
const newsletter = { id: 7, name: 'May news', type: 'inbox', content_ids: [25, 26, 27] };
const content = { id: 27, newsletter_id: 7, type: 'push', language: 'es', subject: 'Hola', body: 'Rebajas' };

describe('test groups of newsletters', () => {
  it('lists them', () => {
    const groups = [
      { id: 0, name: 'A', label: 'test 1', content_ids: [25, 26], winner: false },
      { id: 2, name: 'B', label: 'test 2', content_ids: ['27', '28'], winner: true },
    ];
    return exchange({
      call: (customerIo) => customerIo.newsletterTestGroups.list({ newsletter_id }),
      sends: 'GET /v1/newsletters/7/test_groups',
      response: { test_groups: groups },
      data: groups,
      meta: whole,
    });
  });

  it('adds one and returns the newsletter', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterTestGroups.create({ newsletter_id }),
      sends: 'POST /v1/newsletters/7/test_groups',
      body: {},
      response: { newsletter },
      data: newsletter,
    }));

  it('adds a language to one, below the singular path', () => {
    const translation = { language: 'es', body_json: '{"type":"notification","properties":{"title":"Hola"}}' };
    return exchange({
      call: (customerIo) =>
        customerIo.newsletterTestGroups.createTranslation({ newsletter_id, test_group_id, ...translation }),
      sends: 'POST /v1/newsletters/7/test_group/0/language',
      body: translation,
      response: { newsletter },
      data: newsletter,
    });
  });

  it('gets a language of one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.newsletterTestGroups.getTranslation({ newsletter_id, test_group_id, language: 'es' }),
      sends: 'GET /v1/newsletters/7/test_group/0/language/es',
      response: { content },
      data: content,
    }));

  it('changes a language of one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.newsletterTestGroups.updateTranslation({
          newsletter_id,
          test_group_id,
          language: 'es',
          subject: 'Hola',
          body: 'Rebajas',
        }),
      sends: 'PUT /v1/newsletters/7/test_group/0/language/es',
      body: { subject: 'Hola', body: 'Rebajas' },
      response: { content },
      data: content,
    }));

  it('deletes a language of one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.newsletterTestGroups.deleteTranslation({ newsletter_id, test_group_id, language: 'es' }),
      sends: 'DELETE /v1/newsletters/7/test_group/0/language/es',
      status: 204,
      response: '',
      data: null,
    }));
});
