import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  archivedAt,
  createdAt,
  creates,
  deletes,
  Id,
  IssueReference,
  issueReferenceFields,
  NamedReference,
  namedFields,
  newId,
  reads,
  Time,
  UserReference,
  updatedAt,
  userFields,
  whenGiven,
  writes,
} from '../fields.ts';
import { filterOn, id as idOf, issue, nested, project, text, times, user } from '../filters.ts';
import { searches } from '../limits.ts';
import { Page, pageArguments, pageInfo, pageVariables, Search, searchArguments, searchVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const documentFields = `
  id title content slugId url icon createdAt updatedAt archivedAt trashed creator { ${userFields} }
  documentContentId project { ${namedFields} } initiative { ${namedFields} } issue { ${issueReferenceFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the document.') },
  {
    title: v.string(),
    content: doc(v.string(), 'Content, as Markdown.'),
    slugId: doc(v.string(), 'Slug of the document in its URL. documents.get accepts it instead of the ID.'),
    url: doc(v.string(), 'URL of the document in Linear.'),
    icon: v.string(),
    documentContentId: doc(v.string(), 'ID of the content: the documentContentId of comments.create.'),
    createdAt,
    updatedAt,
    archivedAt,
    trashed: doc(v.boolean(), 'Whether the document is in the trash.'),
    creator: UserReference,
    project: doc(NamedReference, 'Project that the document belongs to.'),
    initiative: doc(NamedReference, 'Initiative that the document belongs to.'),
    issue: doc(IssueReference, 'Issue that the document belongs to.'),
  },
);

/** A document. */
export interface Document extends v.InferOutput<typeof schema> {}
export const Document: v.GenericSchema<unknown, Document> = schema;

const trashedSchema = record(
  {},
  {
    success: doc(v.boolean(), 'Whether the operation succeeded.'),
    entity: doc(
      record({ id: Id }, { title: v.string(), archivedAt: v.string(), trashed: v.boolean() }),
      'The document afterwards.',
    ),
  },
);

/** The result of trashing a document. */
export interface TrashedDocument extends v.InferOutput<typeof trashedSchema> {}
export const TrashedDocument: v.GenericSchema<unknown, TrashedDocument> = trashedSchema;

const id = doc(Id, 'UUID or slug of the document.');
const optional = v.optional(v.string());
const common = {
  content: doc(optional, 'Content, as Markdown.'),
  projectId: doc(optional, 'UUID of the project that the document belongs to.'),
  issueId: doc(optional, 'UUID or identifier of the issue that the document belongs to.'),
  releaseId: doc(
    optional,
    'UUID of the release that the document belongs to. No operation returns it; webhooks of the type Release do.',
  ),
  icon: doc(optional, 'Icon: an emoji or the name of an icon.'),
  color: doc(optional, 'Color of the icon, such as #5e6ad2.'),
  lastAppliedTemplateId: doc(optional, 'ID of the template that was applied last.'),
  sortOrder: doc(v.optional(v.number()), 'Position among the resources of its project or issue.'),
};

/** Documents. */
export const documents = entity(
  {
    summary: 'Documents of projects, initiatives and issues.',
    also: ['docs', 'specs', 'pages', 'notes', 'PRDs', 'wiki', 'briefs'],
    key: 'id',
    brief: [
      'id',
      'title',
      'url',
      'project.id',
      'project.name',
      'initiative.name',
      'issue.identifier',
      'creator.email',
      'updatedAt',
    ],
    from: { id: 'documents.search', 'filter.id': 'documents.search', 'filter.slugId': 'documents.search:slugId' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query documents($filter: DocumentFilter, ${pageVariables}) {
        documents(filter: $filter, ${pageArguments}) { nodes { ${documentFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List documents, all or those that match a filter, such as one project or creator.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: idOf('the document'),
                title: text('Title.'),
                slugId: text('Slug.'),
                project,
                issue,
                initiative: nested('Initiative: { name: { eq: "…" } } or { id: { eq: "…" } }.'),
                team: nested('Team: { key: { eq: "ENG" } } or { null: true }.'),
                cycle: nested('Cycle: { id: { eq: "…" } }.'),
                release: nested('Release: { id: { eq: "…" } }.'),
                creator: user('Creator'),
                ...times,
              }),
            ),
            'Which documents to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: Document,
        example: { filter: { project: { name: { eq: 'Rail pilot' } }, updatedAt: { gte: '-P6M' } } },
      },
    ),

    get: graphqlOperation(`query document($id: String!) { document(id: $id) { ${documentFields} } }`, {
      ...reads,
      summary: 'Get a document with its content by its UUID or slug.',
      also: ['read', 'open', 'show'],
      brief: [],
      input: v.strictObject({ id }),
      output: Document,
    }),

    search: graphqlList(
      `query searchDocuments(${searchVariables}) {
        searchDocuments(${searchArguments}) { nodes { ${documentFields} } ${pageInfo} totalCount }
      }`,
      {
        ...reads,
        summary: 'Search documents by words and meaning, most relevant first. At most 30 requests per minute.',
        also: ['find', 'look for'],
        rateLimit: searches,
        input: v.strictObject(Search),
        item: Document,
      },
    ),

    create: graphqlOperation(
      `mutation documentCreate($input: DocumentCreateInput!) {
        documentCreate(input: $input) { success document { ${documentFields} } }
      }`,
      {
        ...writes,
        summary: 'Create a document in a project, an issue or a release. Notifies users whom its content mentions.',
        also: ['write', 'draft', 'add page'],
        sendsWhen: whenGiven('content'),
        ...creates,
        path: 'documentCreate.document',
        input: v.strictObject({ title: doc(Id, 'Title of the document.'), ...common, id: newId }),
        output: Document,
        example: { title: 'Rollout plan', issueId: 'ENG-42', content: '1. Staging\n2. Production' },
      },
    ),

    update: graphqlOperation(
      `mutation documentUpdate($id: String!, $input: DocumentUpdateInput!) {
        documentUpdate(id: $id, input: $input) { success document { ${documentFields} } }
      }`,
      {
        ...writes,
        summary:
          'Change the title or place of a document, or replace its content. Notifies users whom the new content mentions.',
        also: ['edit', 'rewrite', 'rename', 'move', 'restore', 'add section', 'append'],
        sendsWhen: whenGiven('content'),
        path: 'documentUpdate.document',
        input: v.pipe(
          v.strictObject({
            id: doc(Id, 'UUID of the document, or the ID in its URL.'),
            title: doc(optional, 'New title.'),
            ...common,
            hiddenAt: doc(v.nullish(Time), 'Time since which the document is hidden (ISO 8601). null shows it again.'),
            trashed: doc(v.nullish(v.boolean()), 'true moves the document to the trash, null restores it.'),
          }),
          changesSomething('id'),
        ),
        output: Document,
        example: { id: '0795c23b-6687-4e83-8b3c-1d1359164d6b', title: 'Conflicts while offline' },
      },
    ),

    delete: graphqlOperation(
      `mutation documentDelete($id: String!) {
        documentDelete(id: $id) { success entity { id title archivedAt trashed } }
      }`,
      {
        ...deletes,
        summary: 'Move a document to the trash. To restore it, call documents.update with trashed: null.',
        also: ['trash', 'remove', 'archive'],
        input: v.strictObject({ id: doc(Id, 'UUID of the document.') }),
        output: TrashedDocument,
      },
    ),
  }),
);
