import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, Uuid, Values } from '../fields.ts';
import { folderPages, pageInput } from '../folder-pages.ts';
import { limits } from '../limits.ts';
import { emailContent } from './design-studio-email-input.ts';
import { DesignStudioEmail } from './design-studio-email-record.ts';
import {
  EmailLink,
  EmailPreview,
  EmailReview,
  PublishStatus,
  RenderedEmail,
  UnpublishedChanges,
} from './design-studio-email-reports.ts';
import { designStudioFilters, movedParentFolder, nameOf, newParentFolder } from './design-studio-filters.ts';
import { LinkTarget } from './design-studio-link-target.ts';

const id = doc(Uuid, 'Id of the email, that of its default language.');
const anyNode = doc(Uuid, 'Id of the email, or of one of its translations.');
const either = v.optional(v.picklist(['true', 'false', 'any']));
const name = nameOf(255);
const nameText = 'Name, at most 255 characters.';
const isTemplate = v.optional(v.boolean());
const isTemplateText = 'Whether it is there to make others from.';

/** Emails of Design Studio. */
export const designStudioEmails = entity(
  {
    summary:
      'Emails of Design Studio: drafts until they are published to the campaign, newsletter or other message that uses them.',
    key: 'id',
  },
  () => ({
    // The folders that come beside the emails are left out: designStudioFolders lists them.
    list: list('GET /v1/design_studio/emails', {
      summary: 'List emails of Design Studio, in folders as well, without what they say.',
      docs: appDocs,
      pagination: folderPages('emails'),
      input: v.strictObject({
        is_template: doc(either, "'true': only those to make others from. 'false': only others. Default: any."),
        has_translations: doc(either, "'true': only translated ones. 'false': only others. Default: any."),
        is_linked: doc(either, "'true': only those that something uses. 'false': only others. Default: any."),
        ...designStudioFilters,
        ...pageInput,
      }),
      item: DesignStudioEmail,
    }),

    get: operation('GET /v1/design_studio/emails/{id}', {
      summary: 'Get one email of Design Studio, in its default language, with what it says.',
      docs: appDocs,
      data: 'email',
      input: v.strictObject({ id }),
      output: DesignStudioEmail,
    }),

    create: operation('POST /v1/design_studio/emails', {
      summary: 'Create an email in Design Studio. Nothing uses it before it is linked and published.',
      docs: appDocs,
      effect: 'write',
      data: 'email',
      input: v.strictObject({
        name: doc(name, nameText),
        parent_folder_id: newParentFolder,
        is_template: doc(isTemplate, `${isTemplateText} Default: false.`),
        ...emailContent,
      }),
      output: DesignStudioEmail,
      example: { name: 'Welcome', content: { subject: 'Welcome', html: '<p>Hello {{customer.first_name}}</p>' } },
    }),

    update: operation('PUT /v1/design_studio/emails/{id}', {
      summary: 'Change the draft of an email of Design Studio. What is sent changes only when it is published.',
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(name), nameText),
          parent_folder_id: movedParentFolder,
          is_template: doc(isTemplate, isTemplateText),
          ...emailContent,
        }),
        v.check((input) => givenIn(input).length > 1, 'Expected at least one field to change'),
      ),
      output: Nothing,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', name: 'Welcome' },
    }),

    delete: operation('DELETE /v1/design_studio/emails/{id}', {
      summary: 'Delete an email of Design Studio for good. Fails while something uses it.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    link: operation('POST /v1/design_studio/emails/{id}/link', {
      summary:
        'Let a campaign or broadcast action, a newsletter or a transactional message use an email, in all its languages; publish comes next. With force it stops using the one it has.',
      docs: appDocs,
      effect: 'write',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({
        id,
        target: doc(LinkTarget, 'What is to use it.'),
        force: doc(
          v.optional(v.boolean()),
          'Replace the email of Design Studio that the target uses now, instead of failing. Default: false.',
        ),
      }),
      output: EmailLink,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', target: { type: 'campaign_action', action_id: 96 } },
    }),

    publish: operation('POST /v1/design_studio/emails/{id}/publish', {
      summary:
        'Publish the draft of a linked email, with its translations, to the message that uses it: people get it from then on. With several languages it may take a while, see get_publish_status.',
      docs: appDocs,
      effect: 'write',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({ id }),
      output: PublishStatus,
    }),

    getPublishStatus: operation('GET /v1/design_studio/emails/{id}/publish_status', {
      summary: 'Get how far a publish is that was pending; fails if the publish did.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ id, publish_id: doc(Text, 'What publish answered while it was pending.') }),
      output: PublishStatus,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', publish_id: 'publish-1' },
    }),

    getUnpublishedChanges: operation('GET /v1/design_studio/emails/{id}/unpublished_changes', {
      summary: 'Tell whether an email or one of its translations has changes that were not published yet.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ id }),
      output: UnpublishedChanges,
    }),

    render: operation('GET /v1/design_studio/emails/{id}/render', {
      summary: 'Get the whole HTML that an email is made into, with its Liquid as it is written.',
      docs: appDocs,
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({ id: anyNode }),
      output: RenderedEmail,
    }),

    // A POST that changes nothing and sends nothing.
    preview: operation('POST /v1/design_studio/emails/{id}/preview', {
      summary:
        'Get an email as a person would get it, filled with the values given, and what is wrong with its Liquid.',
      docs: appDocs,
      effect: 'read',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({
        id: anyNode,
        customer: doc(v.optional(Values), 'Attributes of the person, for {{customer.…}}.'),
        event: doc(v.optional(Values), 'Data of the event, for {{event.…}}.'),
        trigger: doc(v.optional(Values), 'Data of the trigger, for {{trigger.…}}.'),
        campaign: doc(v.optional(Values), 'Values for {{campaign.…}}.'),
        journey: doc(v.optional(Values), 'Values for {{journey.…}}.'),
        message: doc(v.optional(Values), 'Values for {{message.…}}.'),
        objects: doc(v.optional(Values), 'Related objects, for {{objects.…}}.'),
        lax: doc(v.optional(v.boolean()), 'Take missing values for empty instead of telling them. Default: false.'),
      }),
      output: EmailPreview,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', customer: { first_name: 'Mira' } },
    }),

    review: operation('GET /v1/design_studio/emails/{id}/review', {
      summary:
        'Check an email before it is sent: links, images, spam, accessibility, Liquid, unsubscribe link and more, with a score.',
      docs: appDocs,
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({ id: anyNode }),
      output: EmailReview,
    }),
  }),
);
