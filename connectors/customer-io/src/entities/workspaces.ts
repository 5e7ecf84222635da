import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the workspace.') },
  {
    name: v.string(),
    messages_sent: WholeNumber,
    billable_messages_sent: WholeNumber,
    people: doc(WholeNumber, 'How many people are in it.'),
    objects: WholeNumber,
    object_types: WholeNumber,
  },
);

/** A workspace of the account. */
export interface Workspace extends v.InferOutput<typeof schema> {}
export const Workspace: v.GenericSchema<unknown, Workspace> = schema;

const answer = record({}, { workspaces: v.array(Workspace) });

/** Tells a good App key from a bad one: a cheap read without parameters. */
export const checkApp = operation('GET /v1/workspaces', {
  summary: 'Get the workspaces, to see whether the key is accepted.',
  docs: appDocs,
  input: v.strictObject({}),
  output: answer,
});

/** Workspaces. */
export const workspaces = entity(
  { summary: 'Workspaces of the account: each has its own people, messages and keys.', key: 'id' },
  () => ({
    list: list('GET /v1/workspaces', {
      summary: 'List all workspaces of the account with their usage, also those that the key does not belong to.',
      docs: appDocs,
      input: v.strictObject({}),
      items: 'workspaces',
      pagination: 'none',
      item: Workspace,
    }),
  }),
);
