import { doc, entity, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration, docs, Text, times, Uuid } from '../fields.ts';

const page = docs('authentication/build-your-own');
const connectorName =
  "Name of the kind of connector as Airbyte's catalog writes it, with spaces: 'Facebook Marketing', not 'facebook_marketing'.";

const schema = record(
  { id: doc(v.string(), 'ID of the OAuth app.') },
  {
    scope_type: doc(v.picklist(['global', 'organization']), 'Who the app is for.'),
    scope_id: doc(v.string(), 'ID of the organization.'),
    connector_type: doc(
      v.picklist(['source', 'destination']),
      'Not the name of the kind of connector, as in the request.',
    ),
    connector_definition_id: doc(v.string(), 'ID of the source definition.'),
    ...times,
  },
);

/** An OAuth app of the organization's own. Its configuration is not returned. */
export interface OauthCredentials extends v.InferOutput<typeof schema> {}
export const OauthCredentials: v.GenericSchema<unknown, OauthCredentials> = schema;

/** OAuth apps of the organization's own. */
export const oauthCredentials = entity(
  {
    summary: "The organization's own OAuth apps, which Airbyte uses for the consent of users in place of its own.",
    also: ['OAuth app', 'OAuth client', 'white label'],
  },
  () => ({
    set: operation('PUT /api/v1/oauth/credentials', {
      summary:
        "Set the OAuth app that Airbyte uses for one kind of hosted connector, in place of its own or of an earlier one. Users' later consents show its name and scopes.",
      also: ['override', 'bring your own app', 'own branding'],
      docs: page,
      effect: 'write',
      idempotent: true,
      secrets: ['configuration'],
      input: v.pipe(
        v.strictObject({
          configuration: doc(
            Configuration,
            "Client ID, client secret and what else the connector's consent needs. They are secrets.",
          ),
          connector_type: doc(v.optional(Text), connectorName),
          connector_definition_id: doc(v.optional(Uuid), 'ID of the source definition, in place of its name.'),
        }),
        v.check(
          ({ connector_type: type, connector_definition_id: id }) => (type === undefined) !== (id === undefined),
          'Expected exactly one of connector_type and connector_definition_id',
        ),
      ),
      brief: [],
      example: {
        connector_type: 'Facebook Marketing',
        configuration: { client_id: 'app-1', client_secret: 'a-secret' },
      },
      output: OauthCredentials,
    }),

    delete: operation('DELETE /api/v1/oauth/credentials/connector_type/{connector_type}', {
      summary:
        "Remove the organization's OAuth app for one kind of hosted connector: Airbyte uses its own again. Succeeds where there is none.",
      also: ['reset', 'default app'],
      docs: page,
      effect: 'destructive',
      input: v.strictObject({ connector_type: doc(Text, connectorName) }),
      output: Nothing,
    }),
  }),
);
