import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const comment = {
  id: 'beef0000-0000-4000-8000-00000000000d',
  task_id: 'c0c0a000-0000-4000-8000-00000000000b',
  body_html: '<p>Signed.</p>',
  author: {
    user: null,
    contact: { id: 'c0ffee00-1111-4222-8333-444455556666', email: 'maria.lopez@northwind.example' },
  },
  is_internal: false,
  created_at: '2026-11-17T08:14:09Z',
  updated_at: '2026-11-17T08:14:09Z',
  last_edited_at: null,
};
const { id: comment_id, task_id: id } = comment;

describe('taskComments', () => {
  it('lists the comments on a task', () =>
    exchange({
      call: (pylon) => pylon.taskComments.list({ id }),
      sends: `GET /tasks/${id}/comments`,
      response: { data: [comment] },
      meta: { hasMore: false },
    }));

  it('creates an internal one', () =>
    exchange({
      call: (pylon) => pylon.taskComments.create({ id, body_html: '<p>Signed.</p>', is_internal: true }),
      sends: `POST /tasks/${id}/comments`,
      body: { body_html: '<p>Signed.</p>', is_internal: true },
      response: { data: { ...comment, is_internal: true } },
    }));

  it('updates one', () =>
    exchange({
      call: (pylon) => pylon.taskComments.update({ id, comment_id, body_html: '<p>Signed twice.</p>' }),
      sends: `PATCH /tasks/${id}/comments/${comment_id}`,
      body: { body_html: '<p>Signed twice.</p>' },
      response: { data: { ...comment, body_html: '<p>Signed twice.</p>', last_edited_at: '2026-11-18T08:00:00Z' } },
    }));

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.taskComments.delete({ id, comment_id }),
      sends: `DELETE /tasks/${id}/comments/${comment_id}`,
      response: {},
    }));
});
