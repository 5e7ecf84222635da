import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const id = 'f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e';
const path = `/custom-fields/${id}/select-options` as const;
// The body is not documented: these fields are arbitrary.
const body = { select_options: [{ slug: 'platinum', label: 'Platinum' }] };

describe('select options of custom fields', () => {
  it('creates options with the body unchanged', () =>
    exchange({
      call: (pylon) => pylon.customFieldSelectOptions.create({ id, ...body }),
      sends: `POST ${path}`,
      body,
      response: { data: { id, anything: true } },
    }));

  it('updates options with the body unchanged', () =>
    exchange({
      call: (pylon) => pylon.customFieldSelectOptions.update({ id, ...body }),
      sends: `PATCH ${path}`,
      body,
      response: { data: [{ slug: 'platinum' }] },
    }));

  it('deletes options named in the query', () =>
    exchange({
      call: (pylon) => pylon.customFieldSelectOptions.delete({ id, slugs: ['gold', 'silver'] }),
      sends: `DELETE ${path}`,
      query: { slugs: ['gold', 'silver'] },
      response: {},
    }));

  it('rejects a deletion that selects no options', async () => {
    const error = await failure(client().customFieldSelectOptions.delete({ id }));
    expect(error.toJSON()).toMatchObject({
      code: 'invalid_params',
      issues: [{ expected: 'a parameter other than id that selects the options' }],
    });
  });
});
