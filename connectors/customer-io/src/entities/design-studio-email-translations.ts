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
    also: ['email languages', 'localized emails'],
    key: 'language',
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
      docs: appDocs,
      data: 'email_translation',
      input: v.strictObject({ id, language }),
      output: DesignStudioEmailTranslation,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', language: 'de' },
    }),

    create: operation('POST /v1/design_studio/emails/{id}/languages', {
      summary: 'Add a language to a Design Studio email. Omitted fields are copied from the default language.',
      docs: appDocs,
      effect: 'write',
      data: 'email_translation',
      input: v.strictObject({ id, language, ...emailContent }),
      output: DesignStudioEmailTranslation,
      example: {
        id: '1a0cbb4e-09d3-402e-949e-f6732f021650',
        language: 'de',
        content: { subject: 'Willkommen', html: '<p>Hallo</p>' },
      },
    }),

    update: operation('PUT /v1/design_studio/emails/{id}/languages/{language}', {
      summary:
        'Change the draft of a Design Studio email translation. Messages use the change only after the email is published.',
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({ id, language, ...emailContent }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one of content, envelope and transformers'),
      ),
      output: Nothing,
      example: {
        id: '1a0cbb4e-09d3-402e-949e-f6732f021650',
        language: 'de',
        content: { subject: 'Willkommen', html: '<p>Hallo</p>' },
      },
    }),

    delete: operation('DELETE /v1/design_studio/emails/{id}/languages/{language}', {
      summary: 'Delete a translation of a Design Studio email permanently.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id, language }),
      output: Nothing,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', language: 'de' },
    }),
  }),
);
