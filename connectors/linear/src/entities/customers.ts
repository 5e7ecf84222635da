import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  creates,
  Id,
  Ids,
  NamedReference,
  namedFields,
  newId,
  reads,
  UserReference,
  updatedAt,
  userFields,
  writes,
} from '../fields.ts';
import { filterOn, id, needs, nested, number, text, times, user } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const customerFields = `
  id name domains externalIds slugId revenue size approximateNeedCount url createdAt updatedAt
  owner { ${userFields} } status { ${namedFields} } tier { ${namedFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the customer.') },
  {
    name: v.string(),
    domains: doc(v.array(v.string()), 'Email domains by which requests are matched with the customer.'),
    externalIds: doc(v.array(v.string()), 'IDs of the customer in other systems.'),
    slugId: v.string(),
    revenue: doc(v.number(), 'Annual revenue, in dollars.'),
    size: doc(v.number(), 'Number of employees.'),
    approximateNeedCount: doc(v.number(), 'Approximate number of requests of the customer.'),
    url: doc(v.string(), 'URL of the customer in Linear.'),
    createdAt,
    updatedAt,
    owner: doc(UserReference, 'User who is responsible for the customer.'),
    status: NamedReference,
    tier: NamedReference,
  },
);

/** A customer. */
export interface Customer extends v.InferOutput<typeof schema> {}
export const Customer: v.GenericSchema<unknown, Customer> = schema;

const sort = (by: string) =>
  doc(
    v.optional(
      v.strictObject({
        order: doc(v.optional(v.picklist(['Ascending', 'Descending'])), 'Ascending or Descending.'),
        nulls: doc(
          v.optional(v.picklist(['first', 'last'])),
          'Where records without a value go: first or last. Default: last.',
        ),
      }),
    ),
    `Sort by ${by}.`,
  );

const optional = v.optional(v.string());
const whole = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** Customers. */
export const customers = entity(
  {
    summary: 'Customers: organizations whose requests are linked to issues and projects.',
    also: ['accounts', 'companies', 'clients', 'organizations', 'logos'],
    key: 'id',
    brief: [
      'id',
      'name',
      'domains',
      'status.name',
      'tier.name',
      'owner.id',
      'owner.email',
      'revenue',
      'approximateNeedCount',
    ],
    from: {
      'filter.id': 'customers.list',
      'filter.externalIds': 'customers.list:externalIds',
      statusId: 'customers.list:status.id',
      tierId: 'customers.list:tier.id',
    },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query customers($filter: CustomerFilter, $sorts: [CustomerSortInput!], ${pageVariables}) {
        customers(filter: $filter, sorts: $sorts, ${pageArguments}) { nodes { ${customerFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List customers, all or those that match a filter, sorted by time, revenue, size or others.',
        also: ['find', 'search', 'look up'],
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the customer'),
                name: text('Name.'),
                domains: nested('Email domains: { some: { eq: "acme.com" } }.'),
                externalIds: nested('IDs in other systems: { some: { eq: "…" } }.'),
                owner: user('Owner. { null: true } matches customers without one. Otherwise'),
                status: nested('Status: { name: { eq: "Active" } }.'),
                tier: nested('Tier: { displayName: { eq: "Enterprise" } }.'),
                revenue: number('Annual revenue, in dollars.'),
                size: number('Number of employees.'),
                slackChannelId: text('ID of the connected Slack channel, from Slack.'),
                needs,
                ...times,
              }),
            ),
            'Which customers to return. Conditions on several fields apply together. Default: all.',
          ),
          sorts: doc(
            v.optional(
              v.pipe(
                v.array(
                  v.strictObject({
                    name: sort('name'),
                    createdAt: sort('time of creation'),
                    revenue: sort('annual revenue'),
                    size: sort('number of employees'),
                    owner: sort('name of the owner'),
                    status: sort('status'),
                    tier: sort('tier'),
                    approximateNeedCount: sort('number of requests'),
                  }),
                ),
                v.maxLength(3),
              ),
            ),
            'Up to three fields to sort by, instead of orderBy: [{ "revenue": { "order": "Descending" } }].',
          ),
          ...Page,
        }),
        item: Customer,
        example: {
          filter: { tier: { displayName: { eq: 'Enterprise' } } },
          sorts: [{ revenue: { order: 'Descending' } }],
        },
      },
    ),

    create: graphqlOperation(
      `mutation customerCreate($input: CustomerCreateInput!) {
        customerCreate(input: $input) { success customer { ${customerFields} } }
      }`,
      {
        ...writes,
        summary: 'Create a customer, so that requests can be linked to it.',
        also: ['add', 'register', 'onboard'],
        ...creates,
        path: 'customerCreate.customer',
        input: v.strictObject({
          name: doc(Id, 'Name of the organization.'),
          domains: doc(
            v.optional(Ids),
            'Email domains by which requests are matched, such as acme.com. Domains of public mail providers are rejected.',
          ),
          externalIds: doc(v.optional(Ids), 'IDs of the customer in other systems, such as a CRM.'),
          mainSourceId: doc(optional, 'The most important of externalIds.'),
          ownerId: doc(optional, 'ID of the user who is responsible for the customer.'),
          statusId: doc(optional, 'ID of the status: status.id of other customers. Default: the first one.'),
          tierId: doc(optional, 'ID of the tier: tier.id of other customers.'),
          revenue: doc(whole, 'Annual revenue, in dollars.'),
          size: doc(whole, 'Number of employees.'),
          slackChannelId: doc(optional, 'ID of the Slack channel of the customer, from Slack.'),
          logoUrl: doc(optional, 'URL of the logo.'),
          id: newId,
        }),
        output: Customer,
      },
    ),
  }),
);
