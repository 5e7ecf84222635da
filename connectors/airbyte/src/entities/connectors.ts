import { changesSomething, doc, download, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Text, Uuid } from '../fields.ts';
import { ConnectorCheck } from './connector-check.ts';
import { Execution, ExecutionResult, FileExecution } from './connector-execution.ts';
import { Consent, connectorChanges, NewConnector } from './connector-input.ts';
import { ConnectorInspection } from './connector-inspection.ts';
import { HostedConnector, ListedConnector } from './connector-record.ts';

const page = docs('add-connector');
const executing = docs('execute');
const id = doc(Uuid, 'ID of the hosted connector.');

const deletionSchema = record(
  {},
  { job_id: doc(v.string(), 'ID of the job that deletes it. No operation follows it.') },
);

/** A deletion that goes on after the call. */
export interface ConnectorDeletion extends v.InferOutput<typeof deletionSchema> {}
export const ConnectorDeletion: v.GenericSchema<unknown, ConnectorDeletion> = deletionSchema;

const consentSchema = record({ consent_url: doc(v.string(), 'Page where the user consents.') }, {});

/** The page where a user consents. */
export interface ConnectorConsent extends v.InferOutput<typeof consentSchema> {}
export const ConnectorConsent: v.GenericSchema<unknown, ConnectorConsent> = consentSchema;

/** Connectors that Airbyte hosts. */
export const connectors = entity(
  {
    summary: "Hosted connectors in Airbyte workspaces: vendors' accounts, whose credentials Airbyte holds.",
    also: ['sources', 'integrations', 'connected accounts'],
    key: 'id',
    brief: ['id', 'name', 'summarized_source_template.name', 'summarized_source_template.mode', 'updated_at'],
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'workspaces', params: { workspace_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /api/v1/integrations/connectors', {
      summary: 'List the hosted connectors of an Airbyte workspace.',
      docs: page,
      pagination: 'none',
      items: 'data',
      input: v.strictObject({
        workspace_id: doc(v.optional(Uuid), 'ID of the workspace. Pass this or workspace_name: Airbyte asks for one.'),
        workspace_name: doc(v.optional(Text), 'Name of the workspace.'),
        definition_id: doc(v.optional(Uuid), 'Only connectors of this kind: ID of the source definition.'),
      }),
      example: { workspace_name: 'default' },
      item: ListedConnector,
    }),

    create: operation('POST /api/v1/integrations/connectors', {
      summary:
        "Create a hosted connector in an existing Airbyte workspace with credentials for a vendor's account. They are not verified: use check_config before, or check after.",
      also: ['add', 'connect an account', 'set up'],
      docs: page,
      effect: 'write',
      secrets: ['credentials', 'replication_config', 'server_side_oauth_secret_id'],
      input: NewConnector,
      brief: ['id', 'name', 'source_template.name', 'source_template.mode', 'created_at'],
      example: { workspace_name: 'default', connector_type: 'Linear', credentials: { api_key: 'lin_api_1' } },
      output: HostedConnector,
    }),

    checkConfig: operation('POST /api/v1/integrations/connectors/check', {
      summary:
        'Check credentials and settings before a hosted connector is created in Airbyte. A failed check is a result whose status says so.',
      also: ['verify credentials', 'test credentials', 'validate'],
      docs: page,
      effect: 'read',
      secrets: ['credentials', 'replication_config', 'server_side_oauth_secret_id'],
      input: NewConnector,
      brief: [],
      example: { workspace_name: 'default', connector_type: 'Linear', credentials: { api_key: 'lin_api_1' } },
      output: ConnectorCheck,
    }),

    get: operation('GET /api/v1/integrations/connectors/{id}', {
      summary: 'Get a hosted connector of Airbyte with its template and its settings.',
      docs: page,
      input: v.strictObject({ id }),
      brief: ['id', 'name', 'source_template.name', 'source_template.mode', 'entities', 'updated_at'],
      output: HostedConnector,
    }),

    update: operation('PUT /api/v1/integrations/connectors/{id}', {
      summary:
        'Change the name, settings or entities of a hosted connector of Airbyte. Credentials cannot be changed by this API.',
      also: ['rename', 'reconfigure'],
      docs: page,
      effect: 'write',
      idempotent: true,
      secrets: ['replication_config'],
      input: v.pipe(v.strictObject({ id, ...connectorChanges }), changesSomething('id')),
      brief: ['id', 'name', 'source_template.name', 'source_template.mode', 'entities', 'updated_at'],
      example: { id: '4e1a6d0e-7c3b-4f58-9a2d-0b8a5f6c7d11', name: 'Linear of the platform team' },
      output: HostedConnector,
    }),

    delete: operation('DELETE /api/v1/integrations/connectors/{id}', {
      summary:
        'Delete a hosted connector of Airbyte and the credentials stored for it. It takes a while: it is done when connectors.list no longer has it.',
      also: ['disconnect', 'remove'],
      docs: page,
      effect: 'destructive',
      input: v.strictObject({ id }),
      brief: [],
      output: ConnectorDeletion,
    }),

    check: operation('POST /api/v1/integrations/connectors/{id}/check', {
      summary:
        'Check whether a hosted connector of Airbyte works, also with settings that it does not have yet. A failed check is a result whose status says so.',
      also: ['test the connection', 'health', 'verify'],
      docs: page,
      effect: 'read',
      secrets: ['replication_config'],
      input: v.strictObject({ id, ...connectorChanges }),
      brief: [],
      example: { id: '4e1a6d0e-7c3b-4f58-9a2d-0b8a5f6c7d11' },
      output: ConnectorCheck,
    }),

    inspect: operation('GET /api/v1/integrations/connectors/{id}/inspect', {
      summary:
        'Inspect a hosted connector of Airbyte: its workspace, the skill that documents its operations, and which entities its Context Store can search now.',
      also: ['context store readiness', 'indexing status'],
      docs: executing,
      input: v.strictObject({ id }),
      brief: [],
      output: ConnectorInspection,
    }),

    execute: operation('POST /api/v1/integrations/connectors/{id}/execute', {
      summary:
        "Execute any operation of a hosted connector of Airbyte on the vendor's account. It may read, change or delete data, or message people, as the action says: ask before you call it.",
      also: ['run an action', 'call a connector'],
      docs: executing,
      effect: 'destructive',
      sends: true,
      input: Execution,
      brief: [],
      example: {
        id: '4e1a6d0e-7c3b-4f58-9a2d-0b8a5f6c7d11',
        entity: 'issues',
        action: 'list',
        params: { limit: 1 },
        intent: 'Verify the connector',
      },
      output: ExecutionResult,
    }),

    download: download('POST /api/v1/integrations/connectors/{id}/execute', {
      summary:
        'Download a file by a hosted connector of Airbyte. A file that does not exist is empty: Airbyte reports no error.',
      also: ['attachment', 'export a file'],
      docs: executing,
      effect: 'read',
      constants: { action: 'download' },
      input: FileExecution,
      example: { id: '4e1a6d0e-7c3b-4f58-9a2d-0b8a5f6c7d11', entity: 'attachments', params: { attachment_id: 'a1' } },
    }),

    initiateOauth: operation('POST /api/v1/integrations/connectors/oauth/initiate', {
      summary:
        "Start a user's consent by OAuth: returns the page to send them to. Airbyte creates the hosted connector once they agree, and needs a source template of the organization.",
      also: ['authorize', 'connect by login', 'sign in with'],
      docs: docs('authentication/build-your-own'),
      effect: 'write',
      secrets: ['replication_config'],
      input: Consent,
      brief: [],
      example: {
        workspace_name: 'default',
        connector_type: 'Facebook Marketing',
        redirect_url: 'https://app.example.com/connected?user=42',
      },
      output: ConnectorConsent,
    }),
  }),
);
