import { cursorPages, doc, download, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { appDocs } from '../docs.ts';
import { Id, Text, Uuid, Values } from '../fields.ts';
import { limits } from '../limits.ts';
import { cursor, limit } from '../start-pages.ts';
import { nameOf } from './design-studio-filters.ts';
import { InboxPreview, PreviewClient, PreviewCredits, StartedInboxPreview } from './inbox-preview-record.ts';

const id = doc(Uuid, 'Id of the email, or of one of its translations.');
const run = { id, run_id: doc(Id, 'Id of the run, which create answered.') };

/** Previews of emails of Design Studio in mail programs. */
export const designStudioInboxPreviews = entity(
  {
    summary: 'Pictures of an email of Design Studio in real mail programs; each costs a credit of the account.',
    key: 'run_id',
  },
  () => ({
    list: list('GET /v1/design_studio/inbox_previews/jobs', {
      summary: 'List runs of previews, of all emails or of one, and how far they are.',
      docs: appDocs,
      pagination: cursorPages({ items: 'preview_jobs', next: 'meta.pagination.next_cursor' }),
      input: v.strictObject({
        node_id: doc(v.optional(Uuid), 'Only those of this email or translation.'),
        limit: limit(200, 50),
        cursor,
      }),
      item: InboxPreview,
    }),

    get: operation('GET /v1/design_studio/emails/{id}/inbox_previews/{run_id}', {
      summary: 'Get one run of previews: ask again until it is processed, then see get_capture.',
      docs: appDocs,
      data: '',
      input: v.strictObject(run),
      output: InboxPreview,
    }),

    // The one write of Customer.io that knows a repeated request: the same one on the same day is charged once.
    create: operation('POST /v1/design_studio/emails/{id}/inbox_previews', {
      summary:
        'Have an email shown in up to 150 mail programs. Costs money: a credit of the account for each picture that is not there yet; see list_credits first.',
      docs: appDocs,
      effect: 'write',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({
        id,
        client_ids: doc(
          v.pipe(v.array(Text), v.minLength(1), v.maxLength(150)),
          'The mail programs, 1 to 150, each for one credit; see list_clients.',
        ),
        name: doc(v.optional(nameOf(191)), 'What to call the run, at most 191 characters.'),
        sample_data: doc(
          v.optional(v.pipe(Values, atMostKilobytes(128))),
          'Values for the Liquid, such as { "customer": { "first_name": "Janine" } }; at most 128 KB.',
        ),
        lax_mode: doc(v.optional(v.boolean()), 'Take missing values for empty instead of failing. Default: false.'),
      }),
      output: StartedInboxPreview,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', client_ids: ['android12_gmailapp_pixel6_dm'] },
    }),

    getCapture: download('GET /v1/design_studio/emails/{id}/inbox_previews/{run_id}/captures/{client_id}', {
      summary: 'Download the picture of an email in one mail program, when its run is processed.',
      docs: appDocs,
      input: v.strictObject({
        ...run,
        client_id: doc(Text, 'The mail program, one of the client_ids of the run.'),
        variant: doc(
          v.optional(v.picklist(['screenshot', 'thumbnail', 'full_thumbnail'])),
          'screenshot, which is the default: full size. full_thumbnail: all of it, but small. thumbnail: smaller still.',
        ),
        key: doc(v.optional(Text), "Which screenshot: a key of the run's screenshots. Default: default."),
      }),
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', run_id: 2, client_id: 'android12_gmailapp_pixel6_dm' },
    }),

    listClients: list('GET /v1/design_studio/inbox_previews/clients', {
      summary: 'List the mail programs that an email can be shown in.',
      docs: appDocs,
      items: 'clients',
      pagination: 'none',
      input: v.strictObject({}),
      item: PreviewClient,
    }),

    listCredits: list('GET /v1/design_studio/inbox_previews/credits', {
      summary: 'List the credits for previews that the account has left.',
      docs: appDocs,
      items: 'credits',
      pagination: 'none',
      input: v.strictObject({}),
      item: PreviewCredits,
    }),
  }),
);
