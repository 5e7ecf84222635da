import { createRateLimiter, type RateLimiter } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, noContent } from '../../test/wire.ts';

const id = '1a0cbb4e-09d3-402e-949e-f6732f021650';
const parent = '123e4567-e89b-12d3-a456-426614174000';
const content = {
  subject: 'Welcome',
  preheader_text: 'Get started in minutes',
  html: '<x-base>Hello {{customer.first_name}}</x-base>',
  amp: '<html ⚡4email></html>',
  text: 'Hello',
};
const envelope = {
  from_id: 1,
  reply_to_id: null,
  recipient: '{{customer.email}}',
  cc: 'cc@example.com',
  bcc: 'bcc@example.com',
  fake_bcc: false,
  headers: [{ name: 'X-Kind', value: 'welcome' }],
};
const transformers = {
  css_inliner: { enabled: true },
  url_parameters: { enabled: true, parameters: [{ key: 'utm_source', value: 'mail', url_encode: true }] },
};
const listed = {
  id,
  name: 'Welcome',
  parent_folder_id: parent,
  is_template: false,
  is_linked: true,
  has_translations: true,
  created: 1773856017,
  updated: 1773856017,
};
const email = { ...listed, available_languages: ['es'], content, envelope, transformers };

describe('emails of Design Studio', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) =>
        customerIo.designStudioEmails.list({
          is_template: 'false',
          has_translations: 'any',
          is_linked: 'true',
          parent_folder_id: parent,
          sort_order: 'asc',
          limit: 1,
          cursor: '2',
        }),
      sends: 'GET /v1/design_studio/emails',
      query: {
        is_template: 'false',
        has_translations: 'any',
        is_linked: 'true',
        parent_folder_id: parent,
        sort_order: 'asc',
        limit: '1',
        page: '2',
      },
      response: { emails: [listed], folders: [], meta: { pagination: { page: 2, limit: 1, total: 3 } } },
      data: [listed],
      meta: { nextCursor: '3~1', hasMore: true, total: 3 },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmails.get({ id }),
      sends: `GET /v1/design_studio/emails/${id}`,
      response: { email },
      data: email,
    }));

  it('creates one', () => {
    const input = { name: 'Welcome', parent_folder_id: parent, is_template: false, content, envelope, transformers };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmails.create(input),
      sends: 'POST /v1/design_studio/emails',
      body: input,
      response: { email },
      data: email,
    });
  });

  it('changes the draft of one', () => {
    const change = { name: 'Hello', parent_folder_id: null, is_template: true, content, envelope, transformers };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmails.update({ id, ...change }),
      sends: `PUT /v1/design_studio/emails/${id}`,
      body: change,
      ...noContent,
    });
  });

  it('does not send what Customer.io would reject', async () => {
    const { designStudioEmails } = client();
    expect((await failure(designStudioEmails.update({ id }))).message).toContain('at least one field to change');
    const misspelt = { css_inline: { enabled: true } } as object;
    const error = await failure(designStudioEmails.create({ name: 'Welcome', transformers: misspelt }));
    expect(error.message).toContain('css_inliner');
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmails.delete({ id }),
      sends: `DELETE /v1/design_studio/emails/${id}`,
      ...noContent,
    }));
});

describe('linking and publishing an email', () => {
  it.each([
    { type: 'campaign_action', action_id: 42 },
    { type: 'newsletter', newsletter_id: 7 },
    { type: 'transactional_message', transactional_message_id: 3 },
  ] as const)('links it to %j', (target) => {
    const link = { node_id: id, target, template_id: 987654 };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmails.link({ id, target, force: true }),
      sends: `POST /v1/design_studio/emails/${id}/link`,
      body: { target, force: true },
      response: link,
      data: link,
    });
  });

  it.each([
    ['the id of another kind', { type: 'newsletter', action_id: 42 }, "`newsletter_id` with type 'newsletter'"],
    ['two ids', { type: 'newsletter', newsletter_id: 7, action_id: 42 }, "no `action_id` with type 'newsletter'"],
  ] as const)('rejects a link by %s', async (_, target, expected) => {
    const error = await failure(client().designStudioEmails.link({ id, target }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });

  it('publishes it', () => {
    const status = {
      status: 'done',
      mappings: [{ node_id: id, language: '', template_id: 987654, version_id: 'v_01H8XK' }],
    };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmails.publish({ id }),
      sends: `POST /v1/design_studio/emails/${id}/publish`,
      body: {},
      response: status,
      data: status,
    });
  });

  it('gets the progress of publishing', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmails.getPublishStatus({ id, publish_id: 'p/1' }),
      sends: `GET /v1/design_studio/emails/${id}/publish_status`,
      query: { publish_id: 'p/1' },
      response: { status: 'pending' },
      data: { status: 'pending' },
    }));

  it('checks for unpublished changes', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmails.getUnpublishedChanges({ id }),
      sends: `GET /v1/design_studio/emails/${id}/unpublished_changes`,
      response: { has_unpublished_changes: true },
      data: { has_unpublished_changes: true },
    }));
});

describe('rendering and reviewing an email', () => {
  it('renders it', () => {
    const rendered = { node_id: id, node_type: 'EMAIL', html: '<!doctype html>', text: '<html></html>' };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmails.render({ id }),
      sends: `GET /v1/design_studio/emails/${id}/render`,
      response: rendered,
      data: rendered,
    });
  });

  it('previews it with values, which changes nothing', async () => {
    const values = {
      customer: { first_name: 'Jane' },
      event: { name: 'order_completed' },
      trigger: { total: 149.99 },
      campaign: { id: 5 },
      journey: { id: 'j' },
      message: { id: 'm' },
      objects: { company: [{ name: 'Acme' }] },
      lax: true,
    };
    const preview = {
      node_id: id,
      node_type: 'EMAIL',
      subject: 'Welcome',
      html: '<p>Hello Jane</p>',
      from: '"No reply" <noreply@example.com>',
      links: [{ text: 'View', url: 'https://example.com', tracked: true, errors: [] }],
      errors: { body: [], to: ['undefined variable: customer.email'] },
    };
    const turn = {
      sends: `POST /v1/design_studio/emails/${id}/preview`,
      body: values,
      response: preview,
      data: preview,
    } as const;
    await exchange({ call: (customerIo) => customerIo.designStudioEmails.preview({ id, ...values }), ...turn });
    const { data } = await client({ policy: { readOnly: true } }).designStudioEmails.preview({ id }, { dryRun: true });
    expect(data).toMatchObject({ effect: 'read', body: {} });
  });

  it('reviews it', () => {
    const review = {
      node_id: id,
      status: 'complete',
      score: { score: 86, counts: { error: 0, warning: 1, tip: 0 } },
      findings: [{ id: 'unsubscribe', check: 'unsubscribe', severity: 'warning', state: 'fail', title: 'No link' }],
      checks: { unsubscribe: { status: 'complete' }, links: { status: 'degraded', error: 'timeout' } },
    };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmails.review({ id }),
      sends: `GET /v1/design_studio/emails/${id}/review`,
      response: review,
      data: review,
    });
  });
});

it('shares one rate limit between rendering, linking and publishing', async () => {
  const seen: string[] = [];
  const inner = createRateLimiter();
  const rateLimiter: RateLimiter = {
    acquire(bucket, limit, options) {
      seen.push(`${bucket.replace(/^customer-io:|\/\d+:[0-9a-f]{16}$/g, '')} ${limit.requests}/${limit.intervalMs}`);
      return inner.acquire(bucket, limit, options);
    },
  };
  const { designStudioEmails: emails, designStudioInboxPreviews: previews } = client({ rateLimiter });
  const calls = [
    () => emails.link({ id, target: { type: 'newsletter', newsletter_id: 7 } }),
    () => emails.publish({ id }),
    () => emails.render({ id }),
    () => emails.preview({ id }),
    () => emails.review({ id }),
    () => previews.create({ id, client_ids: ['a'] }),
    () => emails.getPublishStatus({ id, publish_id: 'p' }),
  ];
  const verbs = ['POST', 'POST', 'GET', 'POST', 'GET', 'POST', 'GET'] as const;
  expectRequests(verbs.map((verb) => ({ sends: `${verb} /v1/design_studio/emails`, response: {} })));
  for (const call of calls) await call();
  expect(seen).toEqual([...Array.from({ length: 6 }, () => 'app:design-studio 5/1000'), 'app:* 10/1000']);
});
