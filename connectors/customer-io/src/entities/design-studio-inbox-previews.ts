import { cursorPages, doc, download, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { appDocs } from '../docs.ts';
import { Id, Text, Uuid, Values } from '../fields.ts';
import { limits } from '../limits.ts';
import { cursor, limit } from '../start-pages.ts';
import { nameOf } from './design-studio-filters.ts';
import { InboxPreview, PreviewClient, PreviewCredits, StartedInboxPreview } from './inbox-preview-record.ts';

const id = doc(Uuid, 'ID of the email, or of one of its translations.');
const run = { id, run_id: doc(Id, 'ID of the run, as returned by create.') };

/** Inbox previews of Design Studio emails. */
export const designStudioInboxPreviews = entity(
  {
    summary:
      'Inbox previews: screenshots of a Design Studio email in real email clients. Each costs one credit of the account.',
    also: ['email previews', 'screenshots', 'rendering tests', 'email client tests'],
    key: 'run_id',
    brief: [
      'run_id',
      'name',
      'node_id',
      'is_processed',
      'total_previews_requested',
      'total_previews_ready',
      'created_at',
    ],
    from: { id: 'design_studio_emails.list' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/design_studio/inbox_previews/jobs', {
      summary: 'List inbox preview runs, of all emails or of one, with their progress.',
      docs: appDocs,
      pagination: cursorPages({ items: 'preview_jobs', next: 'meta.pagination.next_cursor' }),
      input: v.strictObject({
        node_id: doc(v.optional(Uuid), 'Only runs of this email or translation.'),
        limit: limit(200, 50),
        cursor,
      }),
      item: InboxPreview,
    }),

    get: operation('GET /v1/design_studio/emails/{id}/inbox_previews/{run_id}', {
      summary: 'Get an inbox preview run. Poll until is_processed is true, then call get_capture.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: '',
      input: v.strictObject(run),
      output: InboxPreview,
    }),

    // The only write in Customer.io that detects repeated requests: the same request on the same day is charged once.
    create: operation('POST /v1/design_studio/emails/{id}/inbox_previews', {
      summary:
        'Take screenshots of a Design Studio email in up to 150 email clients. Costs money: one account credit per screenshot that does not exist yet. Call list_credits first.',
      also: ['test in email clients', 'take screenshots', 'add', 'new', 'Outlook', 'Gmail'],
      brief: [],
      docs: appDocs,
      effect: 'write',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({
        id,
        client_ids: doc(
          v.pipe(v.array(Text), v.minLength(1), v.maxLength(150)),
          'IDs of the email clients, 1 to 150, from list_clients. Each costs one credit.',
        ),
        name: doc(v.optional(nameOf(191)), 'Name of the run, at most 191 characters.'),
        sample_data: doc(
          v.optional(v.pipe(Values, atMostKilobytes(128))),
          'Values for Liquid, such as { "customer": { "first_name": "Janine" } }, at most 128 KB.',
        ),
        lax_mode: doc(v.optional(v.boolean()), 'Treat missing values as empty instead of failing. Default: false.'),
      }),
      output: StartedInboxPreview,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', client_ids: ['android12_gmailapp_pixel6_dm'] },
    }),

    getCapture: download('GET /v1/design_studio/emails/{id}/inbox_previews/{run_id}/captures/{client_id}', {
      summary: 'Download the screenshot that an inbox preview run took in one email client. The run must be processed.',
      docs: appDocs,
      input: v.strictObject({
        ...run,
        client_id: doc(Text, 'ID of the email client, one of the client_ids of the run.'),
        variant: doc(
          v.optional(v.picklist(['screenshot', 'thumbnail', 'full_thumbnail'])),
          'screenshot: full size. full_thumbnail: the whole email, but small. thumbnail: smaller still. Default: screenshot.',
        ),
        key: doc(v.optional(Text), "Key of the screenshot in the run's screenshots. Default: default."),
      }),
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', run_id: 1, client_id: 'android12_gmailapp_pixel6_dm' },
    }),

    listClients: list('GET /v1/design_studio/inbox_previews/clients', {
      summary: 'List the email clients that inbox previews support.',
      also: ['supported clients'],
      brief: [],
      docs: appDocs,
      items: 'clients',
      pagination: 'none',
      input: v.strictObject({}),
      item: PreviewClient,
    }),

    listCredits: list('GET /v1/design_studio/inbox_previews/credits', {
      summary: 'List the remaining inbox preview credits of the account.',
      also: ['balance', 'quota'],
      brief: [],
      docs: appDocs,
      items: 'credits',
      pagination: 'none',
      input: v.strictObject({}),
      item: PreviewCredits,
    }),
  }),
);
