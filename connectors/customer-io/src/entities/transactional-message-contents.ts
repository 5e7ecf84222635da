import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, WholeNumber } from '../fields.ts';
import { HeaderInput, templateFields } from './template-fields.ts';

const schema = record({ id: doc(WholeNumber, 'ID of the content.') }, templateFields);

/** The content of a transactional message in one language. */
export interface TransactionalMessageContent extends v.InferOutput<typeof schema> {}
export const TransactionalMessageContent: v.GenericSchema<unknown, TransactionalMessageContent> = schema;

const template = doc(Id, 'ID of the template.');

const content = { transactional_id: template, content_id: doc(Id, 'ID of the content.') };
const translation = {
  transactional_id: template,
  language: doc(Text, 'Language code of the translation, such as de.'),
};

const change = {
  subject: doc(v.optional(v.string()), 'Subject. Supports Liquid.'),
  body: doc(v.optional(v.string()), 'Body. Supports Liquid. Replaces the whole body.'),
  body_amp: doc(v.optional(v.string()), 'AMP version of the body.'),
  preheader_text: doc(v.optional(v.string()), 'Preview text that an inbox shows next to the subject.'),
  from_id: doc(v.optional(WholeNumber), 'ID of the sender identity that the message comes from.'),
  reply_to_id: doc(
    v.optional(v.nullable(WholeNumber)),
    'ID of the sender identity that receives replies, or null for none.',
  ),
  recipient: doc(v.optional(v.string()), 'Recipient, usually {{customer.email}}.'),
  headers: doc(v.optional(v.array(HeaderInput)), 'Additional headers of the email. Replaces all of them.'),
};

/** Contents of transactional messages. */
export const transactionalMessageContents = entity(
  {
    summary: 'Content of a transactional message template: subject, body and sender, one per language.',
    also: ['transactional email content', 'template text', 'receipt text', 'password reset text'],
    key: 'id',
    brief: ['id', 'name', 'type', 'language', 'subject', 'from', 'created', 'updated'],
    from: {
      content_id: 'transactional_message_contents.list',
      language: 'transactional_message_contents.list:language',
    },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'transactionalMessages', params: { transactional_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/transactional/{transactional_id}/contents', {
      summary: 'List the contents of a transactional message template, one per language.',
      docs: appDocs,
      items: 'contents',
      pagination: 'none',
      input: v.strictObject({ transactional_id: template }),
      item: TransactionalMessageContent,
    }),

    get: operation('GET /v1/transactional/{transactional_id}/contents/{content_id}', {
      summary: 'Get one content of a transactional message template.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'content',
      input: v.strictObject(content),
      output: TransactionalMessageContent,
    }),

    // The vendor's paths differ: reads are under `contents`, changes under `content`.
    update: operation('PUT /v1/transactional/{transactional_id}/content/{content_id}', {
      summary:
        'Change one content of a transactional message template, for all messages sent from then on. Not for drag-and-drop content.',
      also: ['edit', 'rewrite', 'change'],
      example: {
        transactional_id: 2,
        content_id: 59,
        subject: 'Your receipt {{ trigger.receipt_number }}',
        headers: [{ name: 'X-Team', value: 'billing' }],
      },
      docs: appDocs,
      effect: 'write',
      data: 'content',
      input: v.pipe(
        v.strictObject({ ...content, ...change }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: TransactionalMessageContent,
    }),

    getTranslation: operation('GET /v1/transactional/{transactional_id}/language/{language}', {
      summary: 'Get the content of a transactional message template in one language.',
      also: ['read', 'localized'],
      brief: [],
      docs: appDocs,
      data: 'content',
      input: v.strictObject(translation),
      output: TransactionalMessageContent,
    }),

    updateTranslation: operation('PUT /v1/transactional/{transactional_id}/language/{language}', {
      summary:
        'Change the content of a transactional message template in one language, for all messages sent from then on.',
      also: ['edit', 'change'],
      example: {
        transactional_id: 2,
        language: 'de',
        subject: 'Ihre Rechnung',
        headers: [{ name: 'X-Team', value: 'billing' }],
      },
      docs: appDocs,
      effect: 'write',
      data: 'content',
      input: v.pipe(
        v.strictObject({ ...translation, ...change }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: TransactionalMessageContent,
    }),
  }),
);
