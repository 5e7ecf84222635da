import { describe, it } from 'vitest';
import { project, user } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const document = {
  id: 'c1d2e3f4-0516-4273-8495-a6b7c8d9eaf0',
  title: 'Export format',
  content: '# CSV',
  slugId: '1a2b3c4d5e6f',
  url: 'https://linear.app/kestrel/document/export-format-1a2b3c4d5e6f',
  icon: null,
  documentContentId: 'e2f3a4b5-1627-4384-95a6-b7c8d9eafb01',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  archivedAt: null,
  trashed: null,
  creator: user,
  project,
  initiative: null,
  issue: null,
};
const { id } = document;

describe('documents', () => {
  it('lists those that match a filter', () => {
    const filter = { project: { id: { eq: project.id } }, title: { startsWith: 'Export' } };
    return exchange({
      call: (linear) => linear.documents.list({ filter }),
      asks: `query documents(${filtered})`,
      variables: { filter },
      response: { documents: connection([document]) },
      data: [document],
      meta: { hasMore: false },
    });
  });

  it('gets one by its slug', () =>
    exchange({
      call: (linear) => linear.documents.get({ id: document.slugId }),
      asks: 'query document(id: $id)',
      variables: { id: document.slugId },
      response: { document },
      data: document,
    }));

  it('searches', () =>
    exchange({
      call: (linear) => linear.documents.search({ term: 'csv', limit: 5 }),
      asks: 'query searchDocuments(after: $after, first: $first, includeArchived: $includeArchived, includeComments: $includeComments, orderBy: $orderBy, teamId: $teamId, term: $term)',
      variables: { term: 'csv', first: 5 },
      response: { searchDocuments: connection([document], undefined, { totalCount: 1 }) },
      data: [document],
      meta: { hasMore: false, total: 1 },
    }));

  it('creates one', () => {
    const input = { title: 'Export format', content: '# CSV', projectId: project.id, id };
    return exchange({
      call: (linear) => linear.documents.create(input),
      asks: 'mutation documentCreate(input: $input)',
      variables: { input },
      response: { documentCreate: { success: true, document } },
      data: document,
    });
  });

  it('replaces the content of one and restores it', () =>
    exchange({
      call: (linear) => linear.documents.update({ id, content: '# TSV', trashed: null }),
      asks: 'mutation documentUpdate(id: $id, input: $input)',
      variables: { id, input: { content: '# TSV', trashed: null } },
      response: { documentUpdate: { success: true, document: { ...document, content: '# TSV' } } },
      data: { ...document, content: '# TSV' },
    }));

  it('moves one to the trash', () => {
    const trashed = {
      success: true,
      entity: { id, title: document.title, archivedAt: '2026-11-20T12:00:00.000Z', trashed: true },
    };
    return exchange({
      call: (linear) => linear.documents.delete({ id }),
      asks: 'mutation documentDelete(id: $id)',
      variables: { id },
      response: { documentDelete: trashed },
      data: trashed,
    });
  });
});
