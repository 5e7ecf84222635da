import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const content = {
  id: 45,
  newsletter_id: 7,
  deduplicate_id: '45:1552341937',
  name: 'newsletter variant A',
  type: 'email',
  language: 'fr',
  subject: 'Quoi de neuf',
  body: '<strong>Bonjour</strong>',
  from_id: 1,
  reply_to_id: null,
  recipient: '{{customer.email}}',
  headers: '[]',
};
const newsletter = { id: 7, name: 'May news', type: 'email', content_ids: [45, 46] };
const change = {
  subject: 'Quoi de neuf en mai',
  body: '<p>Bonjour</p>',
  body_plain: 'Bonjour',
  body_amp: '<html ⚡4email></html>',
  preheader_text: 'Tout est neuf.',
  from_id: 1,
  reply_to_id: null,
  recipient: '{{customer.email}}',
  headers: [{ name: 'X-Kind', value: 'news' }],
};
const translation = {
  language: 'fr',
  subject: 'Quoi de neuf',
  body: '<p>Bonjour</p>',
  body_plain: 'Bonjour',
  body_amp: '<html ⚡4email></html>',
  preheader_text: 'Tout est neuf.',
};
const newsletter_id = 7;
const content_id = 45;
const series = { sent: [0, 100], opened: [0, 40] };
const window = { period: 'days' as const, steps: 2 };
const links = [{ link: { id: 1, href: 'https://example.com' }, metric: { series: { clicked: [0, 7] } } }];

describe('variants of newsletters', () => {
  it('lists them', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.list({ newsletter_id }),
      sends: 'GET /v1/newsletters/7/contents',
      response: { contents: [content] },
      data: [content],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.get({ newsletter_id, content_id }),
      sends: 'GET /v1/newsletters/7/contents/45',
      response: { content },
      data: content,
    }));

  it('changes an inbox message', () =>
    exchange({
      call: (customerIo) =>
        customerIo.newsletterVariants.update({ newsletter_id, content_id, body_json: '{"topics":[]}' }),
      sends: 'PUT /v1/newsletters/7/contents/45',
      body: { body_json: '{"topics":[]}' },
      response: { content },
      data: content,
    }));

  it('changes one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.update({ newsletter_id, content_id, ...change }),
      sends: 'PUT /v1/newsletters/7/contents/45',
      body: change,
      response: { content },
      data: content,
    }));

  it('gets the message metrics of one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.getMetrics({ newsletter_id, content_id, ...window }),
      sends: 'GET /v1/newsletters/7/contents/45/metrics',
      query: { period: 'days', steps: '2' },
      response: { metric: { series } },
      data: { series },
    }));

  it('lists the clicks on each link of one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.newsletterVariants.listLinkMetrics({ newsletter_id, content_id, ...window, unique: true }),
      sends: 'GET /v1/newsletters/7/contents/45/metrics/links',
      query: { period: 'days', steps: '2', unique: 'true' },
      response: { links },
      data: links,
      meta: whole,
    }));

  it('adds a language and returns the newsletter', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.createTranslation({ newsletter_id, ...translation }),
      sends: 'POST /v1/newsletters/7/language',
      body: translation,
      response: { newsletter },
      data: newsletter,
    }));

  it('gets a language', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.getTranslation({ newsletter_id, language: 'pt-BR' }),
      sends: 'GET /v1/newsletters/7/language/pt-BR',
      response: { content },
      data: content,
    }));

  it('changes a language', () =>
    exchange({
      call: (customerIo) =>
        customerIo.newsletterVariants.updateTranslation({ newsletter_id, language: 'fr', ...change }),
      sends: 'PUT /v1/newsletters/7/language/fr',
      body: change,
      response: { content },
      data: content,
    }));

  it('deletes a language', () =>
    exchange({
      call: (customerIo) => customerIo.newsletterVariants.deleteTranslation({ newsletter_id, language: 'fr' }),
      sends: 'DELETE /v1/newsletters/7/language/fr',
      status: 204,
      response: '',
      data: null,
    }));

  it('rejects an update or a translation without content', async () => {
    const { newsletterVariants } = client();
    for (const [call, expected] of [
      [newsletterVariants.update({ newsletter_id, content_id }), 'at least one field'],
      [newsletterVariants.updateTranslation({ newsletter_id, language: 'fr' }), 'at least one field'],
      [newsletterVariants.createTranslation({ newsletter_id, language: 'fr' }), '`body`, `subject` or `body_json`'],
    ] as const)
      expect((await failure(call)).message).toContain(expected);
  });

  it('rejects more steps than the API supports', async () => {
    const error = await failure(
      client().newsletterVariants.getMetrics({ newsletter_id, content_id, period: 'weeks', steps: 13 }),
    );
    expect(error.message).toContain('12 weeks');
  });
});
