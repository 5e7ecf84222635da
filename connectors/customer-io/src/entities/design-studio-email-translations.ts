import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, Uuid } from '../fields.ts';
import { emailContent } from './design-studio-email-input.ts';
import { DesignStudioEmailTranslation } from './design-studio-email-record.ts';

const id = doc(Uuid, 'ID of the email in its default language.');
const language = doc(Text, 'Language code of the translation, such as de.');

/** Translations of Design Studio emails. */
export const designStudioEmailTranslations = entity(
  {
    summary: 'Translations of a Design Studio email, one per language.',
    also: ['design languages', 'localized designs'],
    key: 'language',
    brief: ['language', 'name', 'language_group_id', 'is_linked', 'created', 'updated'],
    from: { id: 'design_studio_emails.list' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'designStudioEmails', params: { id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/design_studio/emails/{id}/languages', {
      summary: 'List the translations of a Design Studio email.',
      docs: appDocs,
      items: 'email_translations',
      pagination: 'none',
      input: v.strictObject({ id }),
      item: DesignStudioEmailTranslation,
    }),

    get: operation('GET /v1/design_studio/emails/{id}/languages/{language}', {
      summary: 'Get a Design Studio email in one language.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'email_translation',
      input: v.strictObject({ id, language }),
      output: DesignStudioEmailTranslation,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', language: 'de' },
    }),

    create: operation('POST /v1/design_studio/emails/{id}/languages', {
      summary: 'Add a language to a Design Studio email. Omitted fields are copied from the default language.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'email_translation',
      input: v.strictObject({ id, language, ...emailContent }),
      output: DesignStudioEmailTranslation,
      example: {
        id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818',
        language: 'de',
        content: { subject: 'Willkommen', html: '<p>Hallo</p>' },
      },
    }),

    update: operation('PUT /v1/design_studio/emails/{id}/languages/{language}', {
      summary:
        'Change the draft of a Design Studio email translation. Messages use the change only after the email is published. Returns nothing: check with get.',
      also: ['edit', 'change'],
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({ id, language, ...emailContent }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one of content, envelope and transformers'),
      ),
      output: Nothing,
      example: {
        id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818',
        language: 'de',
        content: { subject: 'Willkommen', html: '<p>Hallo</p>' },
      },
    }),

    delete: operation('DELETE /v1/design_studio/emails/{id}/languages/{language}', {
      summary: 'Delete a translation of a Design Studio email permanently.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id, language }),
      output: Nothing,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', language: 'de' },
    }),
  }),
);
