import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, Uuid, Values } from '../fields.ts';
import { folderPages, pageInput } from '../folder-pages.ts';
import { limits } from '../limits.ts';
import { updatedSince } from '../sync.ts';
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

const id = doc(Uuid, 'ID of the email in its default language.');
const anyNode = doc(Uuid, 'ID of the email, or of one of its translations.');
const trueFalseAny = v.optional(v.picklist(['true', 'false', 'any']));
const name = nameOf(255);
const nameText = 'Name, at most 255 characters.';
const isTemplate = v.optional(v.boolean());
const isTemplateText = 'Whether the email is a template for other emails.';

/** Design Studio emails. */
export const designStudioEmails = entity(
  {
    summary:
      'Design Studio emails. Each is a draft until it is published to the campaign, newsletter or other message that uses it.',
    also: ['templates', 'designs', 'layouts'],
    key: 'id',
    brief: ['id', 'name', 'parent_folder_id', 'is_template', 'is_linked', 'available_languages', 'created', 'updated'],
    from: { id: 'design_studio_emails.list', parent_folder_id: 'design_studio_folders.list' },
    sync: { full: { operation: 'list' }, changed: updatedSince, deletes: 'full_compare' },
  },
  () => ({
    // Leaves out the folders of the response; `designStudioFolders` lists them.
    list: list('GET /v1/design_studio/emails', {
      summary: 'List Design Studio emails, including those in folders, without their content.',
      docs: appDocs,
      pagination: folderPages('emails'),
      input: v.strictObject({
        is_template: doc(trueFalseAny, "'true': only templates. 'false': only other emails. Default: any."),
        has_translations: doc(
          trueFalseAny,
          "'true': only emails with translations. 'false': only emails without. Default: any.",
        ),
        is_linked: doc(
          trueFalseAny,
          "'true': only emails that a message uses. 'false': only unused ones. Default: any.",
        ),
        ...designStudioFilters,
        ...pageInput,
      }),
      item: DesignStudioEmail,
    }),

    get: operation('GET /v1/design_studio/emails/{id}', {
      summary: 'Get a Design Studio email with its content, in its default language.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'email',
      input: v.strictObject({ id }),
      output: DesignStudioEmail,
    }),

    create: operation('POST /v1/design_studio/emails', {
      summary: 'Create a Design Studio email. No message uses it until it is linked and published.',
      also: ['add', 'new'],
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
      summary:
        'Change the draft of a Design Studio email. Messages use the change only after it is published. Returns nothing: check with get.',
      also: ['edit', 'rename', 'change'],
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
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', name: 'Story of December' },
    }),

    delete: operation('DELETE /v1/design_studio/emails/{id}', {
      summary: 'Delete a Design Studio email permanently. Fails while a message uses it.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    link: operation('POST /v1/design_studio/emails/{id}/link', {
      summary:
        'Link a Design Studio email, in all its languages, to a campaign or broadcast action, a newsletter or a transactional message. Then publish it. With force, it replaces the email that the target uses now.',
      also: ['attach', 'use'],
      brief: [],
      docs: appDocs,
      effect: 'write',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({
        id,
        target: doc(LinkTarget, 'Message that is to use the email.'),
        force: doc(
          v.optional(v.boolean()),
          'Replace the Design Studio email that the target uses now, instead of failing. Default: false.',
        ),
      }),
      output: EmailLink,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', target: { type: 'campaign_action', action_id: 25 } },
    }),

    publish: operation('POST /v1/design_studio/emails/{id}/publish', {
      summary:
        'Publish the draft of a linked Design Studio email and its translations to the message that uses it. People receive it from then on. With several languages this may take a while, see get_publish_status.',
      also: ['go live', 'push live'],
      brief: [],
      docs: appDocs,
      effect: 'write',
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({ id }),
      output: PublishStatus,
    }),

    getPublishStatus: operation('GET /v1/design_studio/emails/{id}/publish_status', {
      summary: 'Get the progress of publishing a Design Studio email. Fails if publishing failed.',
      brief: [],
      docs: appDocs,
      data: '',
      input: v.strictObject({ id, publish_id: doc(Text, 'The publish_id that publish returned.') }),
      output: PublishStatus,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', publish_id: 'publish-1' },
    }),

    getUnpublishedChanges: operation('GET /v1/design_studio/emails/{id}/unpublished_changes', {
      summary: 'Check whether a Design Studio email or one of its translations has unpublished changes.',
      also: ['draft', 'pending edits'],
      brief: [],
      docs: appDocs,
      data: '',
      input: v.strictObject({ id }),
      output: UnpublishedChanges,
    }),

    render: operation('GET /v1/design_studio/emails/{id}/render', {
      summary: 'Render a Design Studio email as full HTML, with unevaluated Liquid.',
      also: ['compile', 'source code'],
      brief: [],
      docs: appDocs,
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({ id: anyNode }),
      output: RenderedEmail,
    }),

    // A POST that changes nothing and sends nothing.
    preview: operation('POST /v1/design_studio/emails/{id}/preview', {
      summary:
        'Preview a Design Studio email as a person would receive it, filled with the given values. Also returns its Liquid errors.',
      also: ['test', 'personalization'],
      brief: [],
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
        lax: doc(v.optional(v.boolean()), 'Treat missing values as empty instead of reporting them. Default: false.'),
      }),
      output: EmailPreview,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', customer: { first_name: 'Mira' } },
    }),

    review: operation('GET /v1/design_studio/emails/{id}/review', {
      summary:
        'Review a Design Studio email before it is sent: links, images, spam, accessibility, Liquid, unsubscribe link and more, with a score.',
      also: ['spam check', 'proofread', 'broken links'],
      brief: [],
      docs: appDocs,
      rateLimit: limits.designStudio,
      data: '',
      input: v.strictObject({ id: anyNode }),
      output: EmailReview,
    }),
  }),
);
