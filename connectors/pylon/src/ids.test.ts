import { type AnyClient, InvalidParamsError } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { createPylon } from './index.ts';

const pylon: AnyClient = createPylon({ apiToken: 'unused', env: {} });
const mail = 'ada@kestrelcloud.example';
const user = 'the ID of a user, not an email address: users.list has the IDs';
const contact = 'the ID of a contact, not an email address: contacts.search has the IDs';
const account = 'the ID of an account, not an email address: accounts.search has the IDs';

it.each([
  ['issues', 'update', { id: '1', assignee_id: mail }, 'assignee_id', user],
  ['issues', 'update', { id: '1', requester_id: mail }, 'requester_id', contact],
  ['issues', 'update', { id: '1', account_id: mail }, 'account_id', account],
  ['issue_assignments', 'update', { id: '1', assignee_id: mail }, 'assignee_id', user],
  ['issue_followers', 'add', { id: '1', user_ids: ['u', mail] }, 'user_ids.1', user],
  ['issue_replies', 'create', { id: '1', message_id: 'm', body_html: 'x', contact_id: mail }, 'contact_id', contact],
  ['accounts', 'update', { id: '1', owner_id: mail }, 'owner_id', user],
  ['tasks', 'create', { title: 'x', assignee_id: ` ${mail} ` }, 'assignee_id', user],
  ['projects', 'create', { name: 'x', account_id: mail }, 'account_id', account],
  ['survey_responses', 'list', { id: '1', contact_id: mail }, 'contact_id', contact],
])('%s.%s refuses an email address as an ID: %j', async (entity, action, params, path, expected) => {
  const error = await failure(pylon.execute(entity, action, params, { dryRun: true }));
  expect(error).toBeInstanceOf(InvalidParamsError);
  expect((error as InvalidParamsError).issues).toMatchObject([{ path, expected }]);
});

it('an external ID of an account in a path may look like an email address', async () => {
  const { data } = await pylon.execute('accounts', 'get', { id: mail }, { dryRun: true });
  expect(data).toMatchObject({ url: expect.stringContaining('/accounts/ada%40kestrelcloud.example') });
});
