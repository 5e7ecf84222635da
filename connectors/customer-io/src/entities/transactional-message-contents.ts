import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, WholeNumber } from '../fields.ts';
import { HeaderInput, templateFields } from './template-fields.ts';

const schema = record({ id: doc(WholeNumber, 'Id of the content.') }, templateFields);

/** What a transactional message says, in one language. */
export interface TransactionalMessageContent extends v.InferOutput<typeof schema> {}
export const TransactionalMessageContent: v.GenericSchema<unknown, TransactionalMessageContent> = schema;

const template = doc(Id, 'Id of the template.');

const content = { transactional_id: template, content_id: doc(Id, 'Id of the content.') };
const translation = { transactional_id: template, language: doc(Text, 'Language of the translation, such as de.') };

const change = {
  subject: doc(v.optional(v.string()), 'Subject, with Liquid.'),
  body: doc(v.optional(v.string()), 'Body, with Liquid; replaces all of it.'),
  body_amp: doc(v.optional(v.string()), 'The AMP form of the body.'),
  preheader_text: doc(v.optional(v.string()), 'What a mailbox shows beside the subject.'),
  from_id: doc(v.optional(WholeNumber), 'Sender identity that it comes from.'),
  reply_to_id: doc(v.optional(v.nullable(WholeNumber)), 'Sender identity that gets the replies; null for none.'),
  recipient: doc(v.optional(v.string()), 'Whom it goes to, usually {{customer.email}}.'),
  headers: doc(v.optional(v.array(HeaderInput)), 'Further headers of the mail; replaces all.'),
};

/** Contents of transactional messages. */
export const transactionalMessageContents = entity(
  { summary: 'What the template of a transactional message says: subject, body and sender, by language.', key: 'id' },
  () => ({
    list: list('GET /v1/transactional/{transactional_id}/contents', {
      summary: 'List the contents of a template, one by language.',
      docs: appDocs,
      items: 'contents',
      pagination: 'none',
      input: v.strictObject({ transactional_id: template }),
      item: TransactionalMessageContent,
    }),

    get: operation('GET /v1/transactional/{transactional_id}/contents/{content_id}', {
      summary: 'Get one of the contents of a template.',
      docs: appDocs,
      data: 'content',
      input: v.strictObject(content),
      output: TransactionalMessageContent,
    }),

    // Vendor's spelling: they are read below `contents`, and changed below `content`.
    update: operation('PUT /v1/transactional/{transactional_id}/content/{content_id}', {
      summary: 'Change what a template says, for all messages sent from then on. Not for drag-and-drop contents.',
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
      summary: 'Get what a template says in one of its languages.',
      docs: appDocs,
      data: 'content',
      input: v.strictObject(translation),
      output: TransactionalMessageContent,
    }),

    updateTranslation: operation('PUT /v1/transactional/{transactional_id}/language/{language}', {
      summary: 'Change what a template says in one of its languages, for all messages sent from then on.',
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
