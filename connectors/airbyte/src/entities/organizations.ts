import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the organization.') },
  {
    organization_name: doc(v.string(), 'Name of the organization.'),
    name: doc(v.string(), 'Name of the organization, where organization_name is missing.'),
    first_workspace_id: v.string(),
    role: doc(v.picklist(['admin', 'member']), 'Your role in the organization.'),
  },
);

/** An organization that the credentials belong to. */
export interface Organization extends v.InferOutput<typeof schema> {}
export const Organization: v.GenericSchema<unknown, Organization> = schema;

const listSchema = record(
  {},
  {
    organizations: doc(v.array(Organization), 'The organizations.'),
    data: doc(v.array(Organization), 'The organizations, where organizations is missing.'),
  },
);

/** The organizations that the credentials belong to. Airbyte has them under one of two names. */
export interface Organizations extends v.InferOutput<typeof listSchema> {}
export const Organizations: v.GenericSchema<unknown, Organizations> = listSchema;

/** Organizations that the credentials belong to. */
export const organizations = entity(
  {
    summary: 'Airbyte organizations that the credentials belong to.',
    also: ['accounts', 'companies'],
    key: 'id',
  },
  () => ({
    // No `list`: a listing has its items in one place, and Airbyte has them under one of two names.
    list: operation('GET /api/v1/internal/account/organizations', {
      summary:
        'List the Airbyte organizations that the credentials belong to, to choose AIRBYTE_ORGANIZATION_ID. Not part of the published API.',
      docs: docs('authentication'),
      input: v.strictObject({}),
      brief: [],
      output: Organizations,
    }),
  }),
);
