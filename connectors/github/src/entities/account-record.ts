import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { HtmlUrl, NodeId } from '../fields.ts';

const schema = record(
  { login: doc(v.string(), 'Name of the account, which identifies it in URLs and parameters.'), id: v.number() },
  {
    node_id: NodeId,
    name: v.string(),
    email: v.string(),
    avatar_url: v.string(),
    html_url: HtmlUrl,
    type: doc(v.string(), 'User, Organization or Bot.'),
    site_admin: v.boolean(),
  },
);

/** An account as other records refer to it: a user, an organization or a bot. */
export interface Account extends v.InferOutput<typeof schema> {}
export const Account: v.GenericSchema<unknown, Account> = schema;
