import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  creates,
  Deleted,
  deletes,
  Id,
  NamedReference,
  namedFields,
  newId,
  reads,
  TeamReference,
  teamFields,
  updatedAt,
  writes,
} from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { fullSync } from '../sync.ts';

const docs = 'https://linear.app/developers/webhooks';
const webhookFields = `
  id label url enabled resourceTypes allPublicTeams createdAt updatedAt team { ${teamFields} }
  creator { ${namedFields} }`;

const webhook = {
  label: v.string(),
  url: doc(v.string(), 'URL that Linear calls.'),
  enabled: v.boolean(),
  resourceTypes: doc(v.array(v.string()), 'Kinds of records whose changes it reports.'),
  allPublicTeams: doc(v.boolean(), 'Whether it covers all public teams.'),
  createdAt,
  updatedAt,
  team: doc(TeamReference, 'The one team that it covers.'),
  creator: NamedReference,
};
const schema = record({ id: doc(Id, 'UUID of the webhook.') }, webhook);
const createdSchema = record(
  { id: doc(Id, 'UUID of the webhook.') },
  {
    ...webhook,
    secret: doc(
      v.string(),
      'Secret that signs the requests. Store it now, and keep it out of prompts and logs: listings do not return it.',
    ),
  },
);

/** A webhook. */
export interface Webhook extends v.InferOutput<typeof schema> {}
export const Webhook: v.GenericSchema<unknown, Webhook> = schema;

/** A webhook that was just created, with its secret. */
export interface CreatedWebhook extends v.InferOutput<typeof createdSchema> {}
export const CreatedWebhook: v.GenericSchema<unknown, CreatedWebhook> = createdSchema;

const optional = v.optional(v.string());

/** Webhooks. */
export const webhooks = entity(
  {
    summary: 'Webhooks: URLs that Linear calls when records change.',
    also: ['callbacks', 'event subscriptions', 'hooks', 'integrations'],
    key: 'id',
    brief: ['id', 'label', 'url', 'enabled', 'resourceTypes', 'allPublicTeams', 'team.id', 'team.key', 'creator.name'],
    from: { id: 'webhooks.list' },
    sync: fullSync,
  },
  () => ({
    list: graphqlList(
      `query webhooks(${pageVariables}) { webhooks(${pageArguments}) { nodes { ${webhookFields} } ${pageInfo} } }`,
      {
        ...reads,
        docs,
        // An agent that lists webhooks needs no secrets, and a copy of the listing should not contain them.
        summary: 'List the webhooks of the workspace, without their secrets.',
        input: v.strictObject(Page),
        item: Webhook,
      },
    ),

    create: graphqlOperation(
      `mutation webhookCreate($input: WebhookCreateInput!) {
        webhookCreate(input: $input) { success webhook { ${webhookFields} secret } }
      }`,
      {
        ...writes,
        docs,
        scopes: ['admin'],
        summary:
          'Create a webhook for one team or for all public teams. Returns its secret, which must be stored. Only for admins.',
        also: ['subscribe to events', 'register', 'add hook'],
        // The secret is returned only once.
        brief: [],
        ...creates,
        secrets: ['secret'],
        path: 'webhookCreate.webhook',
        input: v.pipe(
          v.strictObject({
            url: doc(Id, 'URL that Linear calls with POST.'),
            resourceTypes: doc(
              v.pipe(v.array(Id), v.minLength(1)),
              'Kinds of records whose changes to report: Issue, Comment, IssueLabel, Reaction, Attachment, Project, ProjectUpdate, Cycle, Document, Initiative, InitiativeUpdate, Customer, CustomerNeed, User, ProjectLabel, Release, IssueSLA, AppUserNotification, AgentSessionEvent, PermissionChange, OAuthApp or another.',
            ),
            teamId: doc(optional, 'UUID or key of the team to report on. Mutually exclusive with allPublicTeams.'),
            allPublicTeams: doc(
              v.optional(v.boolean()),
              'Whether to report on all public teams. Mutually exclusive with teamId.',
            ),
            label: doc(optional, 'Name of the webhook.'),
            secret: doc(optional, 'Secret to sign the requests with. Default: one that Linear generates and returns.'),
            enabled: doc(v.optional(v.boolean()), 'Whether the webhook is active. Default: true.'),
            id: newId,
          }),
          v.forward(
            v.check(
              ({ teamId, allPublicTeams }) => (teamId !== undefined) !== (allPublicTeams === true),
              'Expected either teamId or allPublicTeams: true',
            ),
            ['teamId'],
          ),
        ),
        output: CreatedWebhook,
        example: { url: 'https://hooks.example.com/linear', resourceTypes: ['Issue', 'Comment'], teamId: 'ENG' },
      },
    ),

    delete: graphqlOperation('mutation webhookDelete($id: String!) { webhookDelete(id: $id) { success entityId } }', {
      ...deletes,
      docs,
      scopes: ['admin'],
      summary: 'Delete a webhook. Linear no longer calls its URL. Only for admins.',
      also: ['unsubscribe', 'remove', 'disconnect', 'stop events'],
      input: v.strictObject({ id: doc(Id, 'UUID of the webhook.') }),
      output: Deleted,
    }),
  }),
);
