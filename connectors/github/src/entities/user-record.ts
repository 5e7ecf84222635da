import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, HtmlUrl, NodeId, Updated } from '../fields.ts';

const schema = record(
  { login: doc(v.string(), 'Name of the account, which identifies it in URLs and parameters.'), id: v.number() },
  {
    node_id: NodeId,
    name: doc(v.string(), 'Full name.'),
    email: doc(v.string(), 'Public email address.'),
    company: v.string(),
    location: v.string(),
    bio: v.string(),
    blog: v.string(),
    twitter_username: v.string(),
    avatar_url: v.string(),
    html_url: HtmlUrl,
    type: doc(v.string(), 'User, Organization or Bot.'),
    site_admin: v.boolean(),
    hireable: v.boolean(),
    public_repos: v.number(),
    followers: v.number(),
    following: v.number(),
    total_private_repos: v.number(),
    two_factor_authentication: v.boolean(),
    created_at: Created,
    updated_at: Updated,
  },
);

/** The fields of a compact profile. */
export const briefProfile = [
  'id',
  'login',
  'name',
  'email',
  'company',
  'location',
  'public_repos',
  'created_at',
  'html_url',
] as const;

/** A user with the profile. */
export interface User extends v.InferOutput<typeof schema> {}
export const User: v.GenericSchema<unknown, User> = schema;
