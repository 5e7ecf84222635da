import { type AnyClient, InvalidParamsError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const macro = {
  id: 'c0de0000-0000-4000-8000-000000000004',
  name: 'Refund on its way',
  text_html: '<p>Your refund is on its way.</p>',
  text_type: 'reply' as const,
  macro_group_id: 'facade00-0000-4000-8000-000000000003',
  has_actions: true,
  actions: [{ type: 'set_issue_state' }, { type: 'set_issue_tags' }],
  visibility: { type: 'team' as const, team_ids: ['b7a6c5d4-e3f2-4a1b-9c8d-7e6f5a4b3c2d'], user_ids: null },
  created_at: '2025-01-02T08:00:00Z',
  updated_at: '2026-11-17T08:14:09Z',
};
const { id, name, text_html, text_type, macro_group_id } = macro;
const visibility = { type: 'team' as const, team_ids: macro.visibility.team_ids };

describe('macros', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.macros.list(),
      sends: 'GET /macros',
      response: { data: [macro] },
      meta: { hasMore: false },
    }));

  it('lists the macros of a macro group', () =>
    exchange({
      call: (pylon) => pylon.macros.list({ macro_group_id }),
      sends: 'GET /macros',
      query: { macro_group_id },
      response: { data: [macro] },
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({ call: (pylon) => pylon.macros.get({ id }), sends: `GET /macros/${id}`, response: { data: macro } }));

  it('creates one with all parameters', () => {
    const params = {
      name,
      text_html,
      text_type,
      macro_group_id,
      visibility,
      conditions: {
        operator: 'and' as const,
        subfilters: [
          { field: 'state', operator: 'equals' as const, value: 'closed' },
          { field: 'my_field', operator: 'in' as const, values: ['a'] },
        ],
      },
    };
    return exchange({
      call: (pylon) => pylon.macros.create(params),
      sends: 'POST /macros',
      body: params,
      response: { data: macro },
    });
  });

  it('updates fields', () =>
    exchange({
      call: (pylon) => pylon.macros.update({ id, text_type: 'note', visibility: { type: 'org' } }),
      sends: `PATCH /macros/${id}`,
      body: { text_type: 'note', visibility: { type: 'org' } },
      response: { data: { ...macro, text_type: 'note', visibility: { type: 'org', team_ids: [], user_ids: [] } } },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.macros.delete({ id }), sends: `DELETE /macros/${id}`, response: {} }));

  it.each([
    { type: 'user' },
    { type: 'team', user_ids: ['u'] },
    { type: 'users_and_teams', user_ids: ['u'] },
    { type: 'users_and_teams', team_ids: ['t'] },
  ])('rejects a visibility without the required IDs: %j', async (visibility) => {
    const pylon: AnyClient = client();
    const error = await failure(pylon.execute('macros', 'update', { id, visibility }));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error.toJSON()).toMatchObject({ issues: [{ path: 'visibility' }] });
  });

  it.each([
    [{ operator: 'in', field: 'state', values: [] }, 'conditions'],
    [{ operator: 'equals', field: '', value: 'x' }, 'conditions.field'],
    [{ operator: 'equals', field: 'toString' }, 'conditions'],
  ])('rejects conditions with an invalid structure: %j', async (conditions, path) => {
    const pylon: AnyClient = client();
    const error = await failure(pylon.execute('macros', 'update', { id, conditions }));
    expect(error.toJSON()).toMatchObject({ code: 'invalid_params', issues: [{ path }] });
  });
});
