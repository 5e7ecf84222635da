import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration, selectedConnectionTemplateTags, selectedTagsMode, Text, Uuid } from '../fields.ts';

const requestedEntities = v.array(
  v.strictObject({
    entity: doc(Text, 'ID of the entity.'),
    modes: doc(v.optional(v.array(v.picklist(['read', 'write']))), 'What is requested of it. Default: both.'),
  }),
);

const name = doc(v.optional(Text), 'Name of the connector.');
const replication_config = doc(
  v.optional(Configuration),
  'Settings of the connector that are no credentials, such as a start date. For replication alone: the whole configuration.',
);

/** Which kind of connector is meant. */
const kind = {
  definition_id: doc(v.optional(Uuid), 'ID of the source definition: which kind of connector it is.'),
  connector_type: doc(
    v.optional(Text),
    "Name of the kind of connector as Airbyte's catalog writes it, with spaces, in any case: 'Facebook Marketing', not 'facebook_marketing'.",
  ),
  source_template_id: doc(
    v.optional(Uuid),
    'ID of a source template of the organization. Required where it has several for this kind of connector.',
  ),
};

const environment = doc(
  v.optional(Configuration),
  'Settings that determine the address of the account, such as a subdomain, for connectors that execute operations.',
);

const entities = doc(v.optional(requestedEntities), 'Entities to create it for. They decide the scopes of a consent.');

const entries = {
  workspace_name: doc(Text, 'Name of an existing workspace. scoped_tokens.create creates one.'),
  name,
  ...kind,
  credentials: doc(
    v.optional(Configuration),
    "Credentials for the vendor's account, under the connector's own names: { api_key: '…' }. They are secrets.",
  ),
  replication_config,
  environment,
  entities,
  server_side_oauth_secret_id: doc(v.optional(Text), 'ID of the credentials of a consent that was just given.'),
  selected_connection_template_tags: selectedConnectionTemplateTags,
  selected_connection_template_tags_mode: selectedTagsMode,
};

/** A new connector. */
export const NewConnector = v.pipe(
  v.strictObject(entries),
  v.check(
    ({ definition_id: id, connector_type: type, source_template_id: template }) =>
      [id, type, template].some((given) => given !== undefined),
    'Expected one of definition_id, connector_type and source_template_id',
  ),
  v.check(
    ({ credentials, replication_config: configuration, server_side_oauth_secret_id: consent }) =>
      [credentials, configuration, consent].some((given) => given !== undefined),
    'Expected at least one of credentials, replication_config and server_side_oauth_secret_id',
  ),
);

/** Changes to a connector. Its credentials are not among them. */
export const connectorChanges = {
  name,
  replication_config,
  entities: doc(
    v.optional(requestedEntities),
    'Entities that it is for, in place of the present ones. An empty list removes them.',
  ),
};

/** What a consent by OAuth is started with. */
export const Consent = v.pipe(
  v.strictObject({
    workspace_name: entries.workspace_name,
    redirect_url: doc(
      v.pipe(v.string(), v.url('Expected an absolute URL')),
      'Page of yours that the browser returns to, with connector_id, or with error and error_description. Its own query is kept.',
    ),
    definition_id: kind.definition_id,
    connector_type: kind.connector_type,
    source_template_id: doc(
      v.optional(Uuid),
      'ID of a source template. Required where the organization has several for this kind of connector.',
    ),
    name,
    replication_config,
    environment,
    entities,
  }),
  v.check(
    ({ definition_id: id, connector_type: type }) => (id === undefined) !== (type === undefined),
    'Expected exactly one of definition_id and connector_type',
  ),
);
