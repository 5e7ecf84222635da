import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const account_id = 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d';
const id = 'e4f5a6b7-c8d9-4e0f-8ab1-c2d3e4f5a6b7';
const path = `/accounts/${account_id}/notebook-blocks/${id}/notes` as const;
// The fields of a note are not documented: these are arbitrary.
const note = { id: 'note_1', content: 'Met in Berlin.' };

describe('notes of notebook blocks', () => {
  it('lists records unchanged', () =>
    exchange({
      call: (pylon) => pylon.notebookBlockNotes.list({ account_id, id }),
      sends: `GET ${path}`,
      response: page([note]),
      meta: { hasMore: false },
    }));

  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.notebookBlockNotes.list({ account_id, id, cursor: 'eyJpIjo0MH0=' }),
      sends: `GET ${path}`,
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([note], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('creates one with the body unchanged', () =>
    exchange({
      call: (pylon) => pylon.notebookBlockNotes.create({ account_id, id, content: 'Met in Berlin.' }),
      sends: `POST ${path}`,
      body: { content: 'Met in Berlin.' },
      response: { data: note },
    }));
});
