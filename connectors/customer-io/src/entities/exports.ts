import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { messageMetrics } from './message-record.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the export.') },
  {
    type: doc(v.string(), 'customers or deliveries.'),
    status: doc(v.string(), 'pending, then done or failed.'),
    description: v.string(),
    total: doc(WholeNumber, 'Entries in it; 0 until it is done.'),
    failed: v.boolean(),
    downloads: doc(WholeNumber, 'How often it was downloaded.'),
    user_id: WholeNumber,
    user_email: doc(v.string(), 'Who made it.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** A file of people or messages that Customer.io puts together. */
export interface Export extends v.InferOutput<typeof schema> {}
export const Export: v.GenericSchema<unknown, Export> = schema;

const linkSchema = record(
  { url: doc(v.string(), 'Address of the file. Whoever has it can download it for 15 minutes: keep it to yourself.') },
  {},
);

/** Where the file of an export is. */
export interface ExportLink extends v.InferOutput<typeof linkSchema> {}
export const ExportLink: v.GenericSchema<unknown, ExportLink> = linkSchema;

interface Sources {
  readonly newsletter_id?: unknown;
  readonly campaign_id?: unknown;
  readonly transactional_message_id?: unknown;
  readonly action_id?: unknown;
}

const namesOneSource = ({ newsletter_id, campaign_id, transactional_message_id, action_id }: Sources) =>
  givenIn({ newsletter_id, campaign_id, transactional_message_id, action_id }).length === 1;

/** Exports. */
export const exports = entity(
  { summary: 'Files of people or messages that Customer.io puts together in the background.', key: 'id' },
  () => ({
    list: list('GET /v1/exports', {
      summary: 'List all exports and how far they are.',
      docs: appDocs,
      items: 'exports',
      pagination: 'none',
      input: v.strictObject({}),
      item: Export,
    }),

    get: operation('GET /v1/exports/{export_id}', {
      summary: 'Get one export: ask again until its status is done or failed.',
      docs: appDocs,
      data: 'export',
      input: v.strictObject({ export_id: doc(Id, 'Id of the export.') }),
      output: Export,
    }),

    create: operation('POST /v1/exports/customers', {
      summary: 'Start an export of the people that a filter lets through, with their attributes.',
      docs: appDocs,
      effect: 'write',
      data: 'export',
      example: { filters: { segment: { id: 7 } } },
      input: v.strictObject({ filters: doc(AudienceFilter, 'Which people.') }),
      output: Export,
    }),

    createDeliveries: operation('POST /v1/exports/deliveries', {
      summary: 'Start an export of the messages of one newsletter, campaign, action or transactional message.',
      docs: appDocs,
      effect: 'write',
      data: 'export',
      example: { newsletter_id: 7, metric: 'bounced' },
      input: v.pipe(
        v.strictObject({
          newsletter_id: doc(v.optional(WholeNumber), 'Messages of this newsletter; or give another of the ids.'),
          campaign_id: doc(v.optional(WholeNumber), 'Messages of this campaign.'),
          transactional_message_id: doc(v.optional(WholeNumber), 'Messages of this transactional message.'),
          action_id: doc(v.optional(WholeNumber), 'Messages of this action of a campaign.'),
          template_id: doc(v.optional(WholeNumber), 'Only those made from this template.'),
          start: doc(v.optional(UnixTime), 'Begin of the time that is exported, unix seconds.'),
          end: doc(v.optional(UnixTime), 'End of it, unix seconds.'),
          metric: doc(v.optional(v.picklist(['created', ...messageMetrics])), 'Only those that this became of.'),
          drafts: doc(v.optional(v.boolean()), 'Drafts as well.'),
          attributes: doc(v.optional(Strings), 'Attributes of people to add, each as a column.'),
        }),
        v.check(
          (input) => namesOneSource(input),
          'Expected exactly one of newsletter_id, campaign_id, transactional_message_id and action_id',
        ),
      ),
      output: Export,
    }),

    download: operation('GET /v1/exports/{export_id}/download', {
      summary: 'Get the address of the file of an export that is done; it works for 15 minutes.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ export_id: doc(Id, 'Id of the export.') }),
      output: ExportLink,
    }),
  }),
);
