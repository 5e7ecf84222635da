import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the workspace.') },
  {
    name: v.string(),
    messages_sent: WholeNumber,
    billable_messages_sent: WholeNumber,
    people: doc(WholeNumber, 'Number of people.'),
    objects: WholeNumber,
    object_types: WholeNumber,
  },
);

/** A workspace of the account. */
export interface Workspace extends v.InferOutput<typeof schema> {}
export const Workspace: v.GenericSchema<unknown, Workspace> = schema;

const response = record({}, { workspaces: v.array(Workspace) });

/** Checks the App API key with a cheap read that has no parameters. */
export const checkApp = operation('GET /v1/workspaces', {
  summary: 'List the workspaces, to check the API key.',
  docs: appDocs,
  input: v.strictObject({}),
  output: response,
});

/** Workspaces. */
export const workspaces = entity(
  {
    summary: 'Workspaces of the account. Each has its own people, messages and API keys.',
    also: ['environments', 'billing usage'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/workspaces', {
      summary:
        'List all workspaces of the account with their usage, including those that the API key does not belong to.',
      also: ['total people'],
      docs: appDocs,
      input: v.strictObject({}),
      items: 'workspaces',
      pagination: 'none',
      item: Workspace,
    }),
  }),
);
