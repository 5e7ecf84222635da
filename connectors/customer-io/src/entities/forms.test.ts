import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

describe('forms', () => {
  it('submits a form for a person', () => {
    const data = { email: 'cool.person@example.com', first_name: 'cool', fav_food: 'pizza' };
    return exchange({
      call: (customerIo) => customerIo.forms.submit({ form_id: 'sign up', data }),
      api: 'track',
      sends: 'POST /api/v1/forms/sign%20up/submit',
      body: { data },
      status: 204,
      response: '',
      data: null,
    });
  });

  it('submits a form that names the person by a custom field', () =>
    exchange({
      call: (customerIo) => customerIo.forms.submit({ form_id: '7', data: { mail: 'cool.person@example.com' } }),
      api: 'track',
      sends: 'POST /api/v1/forms/7/submit',
      body: { data: { mail: 'cool.person@example.com' } },
      status: 204,
      response: '',
      data: null,
    }));

  it.each([
    ['two identifiers', { id: '42', email: 'a@b.example' }, 'either `id` or `email`'],
    ['a number', { id: '42', seats: 3 }, 'seats'],
  ])('refuses %s', async (_, data, expected) => {
    const error = await failure(client().forms.submit({ form_id: '7', data: data as Record<string, string> }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });
});
