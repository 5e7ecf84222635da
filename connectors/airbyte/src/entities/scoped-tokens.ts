import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, regionId, Text } from '../fields.ts';

const page = docs('authentication');

const schema = record({ token: doc(v.string(), 'The token, which is a secret. It is valid for 20 minutes.') }, {});

/** A token for one workspace. */
export interface ScopedToken extends v.InferOutput<typeof schema> {}
export const ScopedToken: v.GenericSchema<unknown, ScopedToken> = schema;

const infoSchema = record(
  {
    workspace_id: doc(v.string(), 'ID of the workspace that the token is for.'),
    workspace_name: v.string(),
  },
  { organization_id: v.string() },
);

/** What a scoped token is for. */
export interface ScopedTokenInfo extends v.InferOutput<typeof infoSchema> {}
export const ScopedTokenInfo: v.GenericSchema<unknown, ScopedTokenInfo> = infoSchema;

/** Tokens for one workspace. */
export const scopedTokens = entity(
  {
    summary: 'Airbyte tokens that reach one workspace only.',
    also: ['workspace tokens', 'tenant tokens', 'workspace credentials'],
  },
  () => ({
    create: operation('POST /api/v1/account/applications/scoped-token', {
      summary:
        'Issue an Airbyte token for one workspace, valid for 20 minutes. Creates the workspace if its name is new; nothing else creates one.',
      also: ['create a workspace', 'mint a token'],
      docs: page,
      effect: 'write',
      // A second call for the name issues another token for the same workspace.
      idempotent: true,
      input: v.strictObject({
        workspace_name: doc(Text, 'Name of the workspace. A name that is new, or misspelled, creates a workspace.'),
        region_id: regionId,
      }),
      from: { workspace_name: 'workspaces.list:name' },
      output: ScopedToken,
    }),

    getInfo: operation('GET /api/v1/account/applications/scoped-token/info', {
      summary:
        'Get the Airbyte workspace and organization that the scoped token of this client is for. Other tokens are refused.',
      also: ['whoami', 'current workspace'],
      docs: page,
      input: v.strictObject({}),
      output: ScopedTokenInfo,
    }),
  }),
);
