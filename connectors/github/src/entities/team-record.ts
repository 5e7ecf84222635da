import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { HtmlUrl, NodeId } from '../fields.ts';

const parent = record({ id: v.number(), slug: v.string() }, { name: v.string() });

const schema = record(
  { id: v.number(), slug: doc(v.string(), 'Name in URLs, which parameters take.') },
  {
    node_id: NodeId,
    name: v.string(),
    description: v.string(),
    privacy: doc(v.string(), 'closed (visible to members of the organization) or secret.'),
    permission: doc(v.string(), 'Default permission on repositories.'),
    notification_setting: v.string(),
    parent,
    html_url: HtmlUrl,
  },
);

/** A team. */
export interface Team extends v.InferOutput<typeof schema> {}
export const Team: v.GenericSchema<unknown, Team> = schema;
