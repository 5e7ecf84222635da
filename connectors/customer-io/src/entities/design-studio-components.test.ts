import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, noContent } from '../../test/wire.ts';

const id = '123e4567-e89b-12d3-a456-426614174000';
const listed = {
  id,
  name: 'Custom footer',
  tag: 'custom-footer',
  parent_folder_id: null,
  created: 1773856017,
  updated: 1773856017,
};
const component = { ...listed, content: '<template>Yours</template>' };
const folder = { id: '323e4567-e89b-12d3-a456-426614174000', name: 'Footers' };

describe('components', () => {
  it('lists a page of them without the folders beside', () =>
    exchange({
      call: (customerIo) =>
        customerIo.designStudioComponents.list({
          tag: 'custom-footer',
          sort_by: 'updated',
          limit: 10_000,
          cursor: '1',
        }),
      sends: 'GET /v1/design_studio/components',
      query: { tag: 'custom-footer', sort_by: 'updated', limit: '10000', page: '1' },
      response: { components: [listed], folders: [folder], meta: { pagination: { page: 1, limit: 10_000, total: 1 } } },
      data: [listed],
      meta: { hasMore: false, total: 1 },
    }));

  it('continues after a page with only folders', async () => {
    const page = (number: number, components: unknown[], folders: unknown[]) => ({
      sends: 'GET /v1/design_studio/components',
      query: number === 1 ? { limit: '1' } : { limit: '1', page: String(number) },
      response: { components, folders, meta: { pagination: { page: number, limit: 1, total: 2 } } },
    });
    const check = expectRequests([page(1, [], [folder]), page(2, [listed], [])] as Parameters<
      typeof expectRequests
    >[0]);
    expect(await all(client().designStudioComponents.list({ limit: 1 }))).toEqual([listed]);
    check();
  });

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioComponents.get({ id }),
      sends: `GET /v1/design_studio/components/${id}`,
      response: { component },
      data: component,
    }));

  it('creates one', () => {
    const { name, tag, content } = component;
    return exchange({
      call: (customerIo) =>
        customerIo.designStudioComponents.create({ name, tag, content, parent_folder_id: folder.id }),
      sends: 'POST /v1/design_studio/components',
      body: { name, tag, content, parent_folder_id: folder.id },
      response: { component },
      data: component,
    });
  });

  it('changes one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.designStudioComponents.update({
          id,
          name: 'Footer',
          tag: 'footer',
          content: '<p></p>',
          parent_folder_id: null,
        }),
      sends: `PUT /v1/design_studio/components/${id}`,
      body: { name: 'Footer', tag: 'footer', content: '<p></p>', parent_folder_id: null },
      ...noContent,
    }));

  it('rejects an update without a change', async () => {
    const error = await failure(client().designStudioComponents.update({ id }));
    expect(error.message).toContain('at least one of name, tag, content');
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioComponents.delete({ id }),
      sends: `DELETE /v1/design_studio/components/${id}`,
      ...noContent,
    }));
});
