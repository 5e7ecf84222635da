import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent, whole } from '../../test/wire.ts';

const id = '1a0cbb4e-09d3-402e-949e-f6732f021650';
const version_id = '8f14e45f-ceea-4c67-9814-b8f0e0e1a6f0';
const path = { id, version_id };
const version = {
  id: version_id,
  name: 'Before the holidays',
  node_id: id,
  node_type: 'EMAIL',
  created: 1773856017,
  created_on_publish: false,
  feedback: false,
};

describe('versions of emails', () => {
  it('lists those of a range', () =>
    exchange({
      call: (customerIo) =>
        customerIo.designStudioEmailVersions.list({ id, start_date: 1773856000, end_date: 1773857000 }),
      sends: `GET /v1/design_studio/emails/${id}/versions`,
      query: { start_date: '1773856000', end_date: '1773857000' },
      response: { versions: [version] },
      data: [version],
      meta: whole,
    }));

  it('requires a start with an end', async () => {
    const error = await failure(client().designStudioEmailVersions.list({ id, end_date: 1773857000 }));
    expect(error.message).toContain('`start_date` with `end_date`');
  });

  it('gets one with the content of the email', () => {
    const state = {
      version,
      node: { node_id: id, node_type: 'EMAIL', name: 'Welcome', subject: 'Welcome', content: '<x-base></x-base>' },
      dependencies: [{ node_id: 'c', node_type: 'COMPONENT', name: 'Footer', component_name: 'footer', content: '' }],
    };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmailVersions.get(path),
      sends: `GET /v1/design_studio/emails/${id}/versions/${version_id}`,
      response: state,
      data: state,
    });
  });

  it('saves one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.designStudioEmailVersions.create({ id, name: version.name, description: 'As agreed.' }),
      sends: `POST /v1/design_studio/emails/${id}/versions`,
      body: { name: version.name, description: 'As agreed.' },
      response: { created: true, version },
      data: { created: true, version },
    }));

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmailVersions.delete(path),
      sends: `DELETE /v1/design_studio/emails/${id}/versions/${version_id}`,
      ...noContent,
    }));

  it('restores an email to one', () => {
    const restored = { node_id: id, version_id, restored_node_ids: [id] };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmailVersions.restore(path),
      sends: `POST /v1/design_studio/emails/${id}/versions/${version_id}/restore`,
      response: restored,
      data: restored,
    });
  });
});
