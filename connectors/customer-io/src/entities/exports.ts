import { doc, EpochSeconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { givenIn, Id, NumericId, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { messageMetrics } from './message-record.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the export.') },
  {
    type: doc(v.string(), 'customers or deliveries.'),
    status: doc(v.string(), 'pending, then done or failed.'),
    description: v.string(),
    total: doc(WholeNumber, 'Number of records in the file. 0 until it is done.'),
    failed: v.boolean(),
    downloads: doc(WholeNumber, 'Number of downloads.'),
    user_id: WholeNumber,
    user_email: doc(v.string(), 'Email address of the person who created the export.'),
    created_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** A file of people or messages that Customer.io creates. */
export interface Export extends v.InferOutput<typeof schema> {}
export const Export: v.GenericSchema<unknown, Export> = schema;

const linkSchema = record(
  {
    url: doc(v.string(), 'URL of the file. Anyone who has it can download the file for 15 minutes, so keep it secret.'),
  },
  {},
);

/** The download link of an export. */
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
  {
    summary: 'Exports: files of people or messages that Customer.io creates in the background.',
    also: ['CSV exports', 'data exports', 'downloads'],
    key: 'id',
    brief: ['id', 'type', 'status', 'description', 'total', 'user_email', 'created_at'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/exports', {
      summary: 'List all exports with their status.',
      docs: appDocs,
      items: 'exports',
      pagination: 'none',
      input: v.strictObject({}),
      item: Export,
    }),

    get: operation('GET /v1/exports/{export_id}', {
      summary: 'Get an export. Poll until its status is done or failed.',
      also: ['details'],
      docs: appDocs,
      data: 'export',
      input: v.strictObject({ export_id: doc(Id, 'ID of the export.') }),
      output: Export,
    }),

    create: operation('POST /v1/exports/customers', {
      summary: 'Start an export of the people who match a filter, with their attributes. Poll get, then call download.',
      also: ['export people', 'csv', 'add', 'new'],
      from: { 'filters.segment.id': 'segments.list' },
      docs: appDocs,
      effect: 'write',
      data: 'export',
      example: { filters: { segment: { id: 7 } } },
      input: v.strictObject({ filters: doc(AudienceFilter, 'Filter that selects the people.') }),
      output: Export,
    }),

    createDeliveries: operation('POST /v1/exports/deliveries', {
      summary:
        'Start an export of the messages (deliveries) of one newsletter, campaign, action or transactional message. Poll get, then call download.',
      also: ['export messages', 'csv', 'spreadsheet'],
      docs: appDocs,
      effect: 'write',
      data: 'export',
      example: { newsletter_id: 7, metric: 'bounced' },
      input: v.pipe(
        v.strictObject({
          newsletter_id: doc(
            v.optional(WholeNumber),
            'Messages of this newsletter. Give exactly one of the four source IDs.',
          ),
          campaign_id: doc(v.optional(WholeNumber), 'Messages of this campaign.'),
          transactional_message_id: doc(v.optional(WholeNumber), 'Messages of this transactional message.'),
          action_id: doc(v.optional(NumericId), 'Messages of this action of a campaign.'),
          template_id: doc(v.optional(WholeNumber), 'Only messages made from this template.'),
          start: doc(v.optional(EpochSeconds), 'Start of the time range (RFC 3339, or Unix seconds).'),
          end: doc(v.optional(EpochSeconds), 'End of the time range (RFC 3339, or Unix seconds).'),
          metric: doc(v.optional(v.picklist(['created', ...messageMetrics])), 'Only messages with this metric.'),
          drafts: doc(v.optional(v.boolean()), 'Include drafts.'),
          attributes: doc(v.optional(Strings), 'Attributes of people to add, one column each.'),
        }),
        v.check(
          (input) => namesOneSource(input),
          'Expected exactly one of newsletter_id, campaign_id, transactional_message_id and action_id',
        ),
      ),
      output: Export,
    }),

    download: operation('GET /v1/exports/{export_id}/download', {
      summary: 'Get the download URL of a finished export. The URL works for 15 minutes.',
      also: ['file', 'csv'],
      brief: [],
      docs: appDocs,
      data: '',
      input: v.strictObject({ export_id: doc(Id, 'ID of the export.') }),
      output: ExportLink,
    }),
  }),
);
