import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createAsUser,
  createdAt,
  creates,
  Deleted,
  deletes,
  displayIconUrl,
  Id,
  IssueReference,
  issueId,
  issueReferenceFields,
  newId,
  reads,
  UserReference,
  updatedAt,
  userFields,
  whenGiven,
  writes,
} from '../fields.ts';
import { filterOn, id, optionalText, text, times, user } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const attachmentFields = `
  id title subtitle url metadata sourceType createdAt updatedAt creator { ${userFields} }
  issue { ${issueReferenceFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the attachment.') },
  {
    title: v.string(),
    subtitle: v.string(),
    url: doc(v.string(), 'URL that the attachment links to. Unique within its issue.'),
    metadata: doc(v.record(v.string(), v.unknown()), 'Data of the application that the URL belongs to.'),
    sourceType: doc(v.string(), 'Application that the URL belongs to, such as github, slack or zendesk.'),
    createdAt,
    updatedAt,
    creator: UserReference,
    issue: IssueReference,
  },
);

/** A link on an issue. */
export interface Attachment extends v.InferOutput<typeof schema> {}
export const Attachment: v.GenericSchema<unknown, Attachment> = schema;

const optional = v.optional(v.string());

/** Links on issues. */
export const attachments = entity(
  {
    summary: 'Attachments: links from issues to pull requests, conversations and other URLs. Files are in uploads.',
    also: ['links', 'pull requests', 'references', 'PRs', 'commits', 'URLs'],
    key: 'id',
    brief: ['id', 'title', 'url', 'sourceType', 'issue.id', 'issue.identifier', 'creator.email', 'createdAt'],
    from: { id: 'attachments.list', 'filter.id': 'attachments.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query attachments($filter: AttachmentFilter, ${pageVariables}) {
        attachments(filter: $filter, ${pageArguments}) { nodes { ${attachmentFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List attachments of all issues, or those that match a filter. For one URL, use find_by_url.',
        also: ['linked pull requests', 'linked conversations'],
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the attachment'),
                title: text('Title.'),
                subtitle: optionalText('Subtitle.'),
                url: text('URL: { startsWith: "https://github.com/" }.'),
                sourceType: text('Application: { eq: "github" }.'),
                creator: user('Creator'),
                ...times,
              }),
            ),
            'Which attachments to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: Attachment,
        example: { filter: { sourceType: { eq: 'github' }, createdAt: { gte: '-P1W' } } },
      },
    ),

    findByUrl: graphqlList(
      `query attachmentsForURL($url: String!, ${pageVariables}) {
        attachmentsForURL(url: $url, ${pageArguments}) { nodes { ${attachmentFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List the attachments with a URL, and so the issues that it is linked to.',
        also: ['issues of a pull request', 'reverse lookup'],
        input: v.strictObject({ url: doc(Id, 'Exact URL, such as that of a pull request.'), ...Page }),
        item: Attachment,
      },
    ),

    create: graphqlOperation(
      `mutation attachmentCreate($input: AttachmentCreateInput!) {
        attachmentCreate(input: $input) { success attachment { ${attachmentFields} } }
      }`,
      {
        ...writes,
        summary:
          'Attach a URL to an issue with a title of your own. If the issue has an attachment with the same URL, it is updated. A comment with it notifies subscribers.',
        also: ['link', 'add link', 'reference'],
        sendsWhen: whenGiven('commentBody'),
        ...creates,
        path: 'attachmentCreate.attachment',
        input: v.strictObject({
          issueId,
          url: doc(Id, 'URL to link to.'),
          title: doc(Id, 'Title.'),
          subtitle: doc(optional, 'Subtitle.'),
          iconUrl: doc(optional, 'URL of an icon: JPG or PNG, best 20 by 20 pixels, at most 1 MB.'),
          metadata: doc(
            v.optional(v.record(v.string(), v.unknown())),
            'Data of your own, with text and numbers as values.',
          ),
          groupBySource: doc(v.optional(v.boolean()), 'Whether Linear groups attachments of the same application.'),
          commentBody: doc(optional, 'Content of a comment to write with the attachment, as Markdown. Default: none.'),
          createAsUser,
          displayIconUrl,
          id: newId,
        }),
        output: Attachment,
      },
    ),

    linkUrl: graphqlOperation(
      `mutation attachmentLinkURL(
        $url: String!, $issueId: String!, $title: String, $createAsUser: String, $displayIconUrl: String, $id: String
      ) {
        attachmentLinkURL(
          url: $url, issueId: $issueId, title: $title, createAsUser: $createAsUser, displayIconUrl: $displayIconUrl, id: $id
        ) { success attachment { ${attachmentFields} } }
      }`,
      {
        ...writes,
        summary:
          'Link a URL to an issue. For GitHub, Slack, Zendesk and other connected applications, the attachment shows their data and status.',
        also: ['connect', 'attach', 'add PR'],
        ...creates,
        path: 'attachmentLinkURL.attachment',
        input: v.strictObject({
          issueId,
          url: doc(Id, 'URL to link to.'),
          title: doc(optional, 'Title.'),
          createAsUser,
          displayIconUrl,
          id: newId,
        }),
        output: Attachment,
      },
    ),

    delete: graphqlOperation(
      'mutation attachmentDelete($id: String!) { attachmentDelete(id: $id) { success entityId } }',
      {
        ...deletes,
        summary: 'Delete an attachment from its issue. What it links to is not changed.',
        also: ['unlink', 'detach', 'disconnect', 'remove'],
        input: v.strictObject({ id: doc(Id, 'UUID of the attachment.') }),
        output: Deleted,
      },
    ),
  }),
);
