import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { NeedPriorityComparator } from '../comparators.ts';
import {
  createAsUser,
  createdAt,
  creates,
  displayIconUrl,
  Id,
  IssueReference,
  issueReferenceFields,
  NamedReference,
  namedFields,
  newId,
  reads,
  Time,
  updatedAt,
  whenGiven,
  writes,
} from '../fields.ts';
import { filterOn, id, nested, project, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const needFields = `
  id body content priority url createdAt updatedAt customer { ${namedFields} } issue { ${issueReferenceFields} }
  project { ${namedFields} } attachment { id url title }`;

const schema = record(
  { id: doc(Id, 'UUID of the request.') },
  {
    body: doc(v.string(), 'What somebody wrote about the request, as Markdown. Null if its source says it.'),
    content: doc(v.string(), 'What the request says, as Markdown: body, or the content of its source.'),
    priority: doc(v.number(), 'Whether the request is important: 1, or 0.'),
    url: doc(v.string(), 'URL of the source.'),
    createdAt,
    updatedAt,
    customer: NamedReference,
    issue: IssueReference,
    project: NamedReference,
    attachment: doc(
      record({ id: Id }, { url: v.string(), title: v.string() }),
      'Source of the request, such as a conversation.',
    ),
  },
);

/** A request of a customer. */
export interface CustomerNeed extends v.InferOutput<typeof schema> {}
export const CustomerNeed: v.GenericSchema<unknown, CustomerNeed> = schema;

const optional = v.optional(v.string());

/** Requests of customers. */
export const customerNeeds = entity(
  {
    summary: 'Customer requests: what a customer needs, linked to an issue or a project.',
    also: ['requests', 'feature requests', 'feedback', 'votes', 'demand', 'wish list'],
    key: 'id',
    brief: [
      'id',
      'customer.id',
      'customer.name',
      'issue.id',
      'issue.identifier',
      'issue.title',
      'project.name',
      'priority',
      'createdAt',
    ],
    from: { 'filter.id': 'customer_needs.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query customerNeeds($filter: CustomerNeedFilter, ${pageVariables}) {
        customerNeeds(filter: $filter, ${pageArguments}) { nodes { ${needFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary:
          'List requests of customers, all or those that match a filter, such as one customer, issue or project.',
        also: ['asked for', 'who wants'],
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the request'),
                customer: nested('Customer: { name: { eq: "Acme" } }, { id: { eq: "…" } } or { null: true }.'),
                issue: nested('Issue: { id: { eq: "…" } }, { state: { type: { eq: "started" } } } or { null: true }.'),
                project,
                priority: doc(v.optional(NeedPriorityComparator), 'Whether it is important: { eq: 1 }, or { eq: 0 }.'),
                comment: nested('Comment that it comes from: { id: { eq: "…" } }.'),
                ...times,
              }),
            ),
            'Which requests to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: CustomerNeed,
        example: { filter: { customer: { name: { eq: 'Solaris Parts' } }, createdAt: { gte: '-P3M' } } },
      },
    ),

    create: graphqlOperation(
      `mutation customerNeedCreate($input: CustomerNeedCreateInput!) {
        customerNeedCreate(input: $input) { success need { ${needFields} } }
      }`,
      {
        ...writes,
        summary: 'Record that a customer needs an issue. Notifies users whom its text mentions.',
        sendsWhen: whenGiven('body'),
        also: ['log feedback', 'vote', 'upvote', 'add request'],
        ...creates,
        path: 'customerNeedCreate.need',
        input: v.pipe(
          v.strictObject({
            issueId: doc(Id, 'UUID or identifier of the issue.'),
            customerId: doc(optional, 'UUID of the customer. Mutually exclusive with customerExternalId.'),
            customerExternalId: doc(
              optional,
              'ID of the customer in another system. Mutually exclusive with customerId.',
            ),
            body: doc(optional, 'What the customer needs, as Markdown.'),
            priority: doc(v.optional(v.picklist([0, 1])), 'Whether the request is important: 1, or 0.'),
            attachmentId: doc(optional, 'UUID of an attachment that is the source of the request.'),
            attachmentUrl: doc(optional, 'URL of the source of the request, which is attached to the issue.'),
            commentId: doc(optional, 'UUID of a comment that explains the request.'),
            createdAt: doc(v.optional(Time), 'Time of creation in the past, for imports (ISO 8601). Default: now.'),
            createAsUser,
            displayIconUrl,
            id: newId,
          }),
          v.forward(
            v.check(
              ({ customerId, customerExternalId }) => customerId === undefined || customerExternalId === undefined,
              'Expected either customerId or customerExternalId, not both',
            ),
            ['customerId'],
          ),
        ),
        output: CustomerNeed,
        example: { issueId: 'ENG-42', customerExternalId: 'crm-6834', body: 'Needs exports of 100,000 rows.' },
      },
    ),
  }),
);
