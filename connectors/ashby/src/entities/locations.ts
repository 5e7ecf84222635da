import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { Address, ExtraData } from '../shared-records.ts';

const scopes = ['organizationRead'];

const schema = record(
  { id: doc(v.string(), 'Id of the location.') },
  {
    name: v.string(),
    externalName: doc(v.string(), 'What candidates read in place of the name.'),
    type: doc(v.string(), 'Location, or LocationHierarchy for a region.'),
    workplaceType: doc(v.string(), 'OnSite, Hybrid or Remote.'),
    isRemote: doc(v.boolean(), 'Old; workplaceType says more.'),
    parentLocationId: doc(v.string(), 'The region that it is in.'),
    address: Address,
    isArchived: v.boolean(),
    extraData: doc(ExtraData, "Pairs of the user's own, such as an id in another system."),
  },
);

/** A place where people work. */
export interface Location extends v.InferOutput<typeof schema> {}
export const Location: v.GenericSchema<unknown, Location> = schema;

/** Places of work. */
export const locations = entity(
  {
    summary: 'Places where people work, and the regions they are in.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /location.list', {
      summary: 'List locations, without regions unless includeLocationHierarchy is true.',
      docs: docs('locationlist-1'),
      scopes,
      input: v.strictObject({
        includeArchived,
        includeLocationHierarchy: doc(v.optional(v.boolean()), 'Whether regions come too; not unless true.'),
        ...SyncPage,
      }),
      item: Location,
    }),

    get: operation('POST /location.info', {
      summary: 'Get one location.',
      docs: docs('locationinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ locationId: doc(Id, 'Id of the location.') }),
      output: Location,
    }),
  }),
);
