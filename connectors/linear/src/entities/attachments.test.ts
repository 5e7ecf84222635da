import { describe, it } from 'vitest';
import { deleted, issue, user } from '../../test/records.ts';
import { connection, exchange, filtered, page } from '../../test/wire.ts';

const url = 'https://github.com/kestrel/app/pull/77';
const attachment = {
  id: 'e5f60718-293a-4b5c-8d6e-7f8091a2b3c4',
  title: 'Fix the export',
  subtitle: '#77',
  url,
  metadata: { status: 'open', number: 77 },
  sourceType: 'github',
  createdAt: '2026-11-19T08:00:00.000Z',
  updatedAt: '2026-11-19T08:00:00.000Z',
  creator: user,
  issue: { id: issue.id, identifier: 'ENG-123', title: issue.title },
};
const { id } = attachment;

describe('attachments', () => {
  it('lists those that match a filter', () =>
    exchange({
      call: (linear) => linear.attachments.list({ filter: { sourceType: { eq: 'github' } } }),
      asks: `query attachments(${filtered})`,
      variables: { filter: { sourceType: { eq: 'github' } } },
      response: { attachments: connection([attachment]) },
      data: [attachment],
      meta: { hasMore: false },
    }));

  it('finds those of a URL', () =>
    exchange({
      call: (linear) => linear.attachments.findByUrl({ url }),
      asks: `query attachmentsForURL(${page}, url: $url)`,
      variables: { url },
      response: { attachmentsForURL: connection([attachment]) },
      data: [attachment],
      meta: { hasMore: false },
    }));

  it('creates one', () => {
    const input = {
      issueId: 'ENG-123',
      url,
      title: 'Fix the export',
      metadata: { number: 77 },
      commentBody: 'See',
      id,
    };
    return exchange({
      call: (linear) => linear.attachments.create(input),
      asks: 'mutation attachmentCreate(input: $input)',
      variables: { input },
      response: { attachmentCreate: { success: true, attachment } },
      data: attachment,
    });
  });

  it('links a URL', () =>
    exchange({
      call: (linear) => linear.attachments.linkUrl({ issueId: 'ENG-123', url, title: 'Fix', id }),
      asks: 'mutation attachmentLinkURL(createAsUser: $createAsUser, displayIconUrl: $displayIconUrl, id: $id, issueId: $issueId, title: $title, url: $url)',
      variables: { issueId: 'ENG-123', url, title: 'Fix', id },
      response: { attachmentLinkURL: { success: true, attachment } },
      data: attachment,
    }));

  it('deletes one', () =>
    exchange({
      call: (linear) => linear.attachments.delete({ id }),
      asks: 'mutation attachmentDelete(id: $id)',
      variables: { id },
      response: { attachmentDelete: deleted(id) },
      data: deleted(id),
    }));
});
