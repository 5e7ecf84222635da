import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, extraData, Id, includeArchived, SyncPage } from '../fields.ts';
import { Address, ExtraData } from '../shared-records.ts';

const read = ['organizationRead'];
const write = ['organizationWrite'];
const locationId = doc(Id, 'Id of the location or region.');
const workplaceType = doc(v.picklist(['OnSite', 'Hybrid', 'Remote']), 'Where the work is done; not for a region.');

const addressInput = v.strictObject({
  postalAddress: doc(
    v.optional(
      v.strictObject({
        addressCountry: doc(v.optional(v.string()), 'Country, by its name or its two-letter code.'),
        addressRegion: doc(v.optional(v.string()), 'State, province or the like.'),
        addressLocality: doc(v.optional(v.string()), 'City or town.'),
        postalCode: doc(v.optional(v.string()), 'Postal code.'),
        streetAddress: doc(v.optional(v.string()), 'Street and number.'),
      }),
    ),
    'The postal address.',
  ),
});

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
      scopes: read,
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
      scopes: read,
      input: v.strictObject({ locationId }),
      output: Location,
    }),

    create: operation('POST /location.create', {
      summary: 'Create a location, or a region that groups locations.',
      docs: docs('locationcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(Id, 'Its name inside the organization.'),
        type: doc(
          v.picklist(['Location', 'LocationHierarchy']),
          'Location for a place that jobs and people belong to, LocationHierarchy for a region.',
        ),
        address: doc(v.optional(addressInput), 'Where it is.'),
        parentLocationId: doc(v.optional(Id), 'The region to put it into.'),
        workplaceType: v.optional(workplaceType),
        isRemote: doc(v.optional(v.boolean()), 'Deprecated: workplaceType says more. Not for a region.'),
        externalName: doc(v.optional(v.string()), 'What candidates read in place of the name.'),
        extraData,
      }),
      output: Location,
    }),

    // Nothing is lost: `restore` brings it back.
    archive: operation('POST /location.archive', {
      summary: 'Archive a location or region; locations.restore brings it back.',
      docs: docs('locationarchive-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId }),
      output: Location,
    }),

    restore: operation('POST /location.restore', {
      summary: 'Bring an archived location or region back.',
      docs: docs('locationrestore-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId }),
      output: Location,
    }),

    move: operation('POST /location.move', {
      summary: 'Move a location or region into another region.',
      docs: docs('locationmove-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        locationId,
        parentLocationHierarchyId: doc(Id, 'The region to move it into.'),
      }),
      output: Location,
    }),

    updateName: operation('POST /location.updateName', {
      summary: 'Change the name that a location or region has inside the organization.',
      docs: docs('locationupdatename-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId, name: doc(Id, 'The new name.') }),
      output: Location,
    }),

    updateExternalName: operation('POST /location.updateExternalName', {
      summary: "Set or clear the name that candidates read on job boards in place of a location's own.",
      docs: docs('locationupdateexternalname-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        locationId,
        externalName: doc(v.optional(v.nullable(v.string())), 'What candidates read; null for none of its own.'),
      }),
      output: Location,
    }),

    updateAddress: operation('POST /location.updateAddress', {
      summary: 'Change the address of a location or region.',
      docs: docs('locationupdateaddress-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId, address: doc(addressInput, 'Where it is.') }),
      output: Location,
    }),

    updateWorkplaceType: operation('POST /location.updateWorkplaceType', {
      summary: 'Say whether people work at a location on site, remotely or both; not for a region.',
      docs: docs('locationupdateworkplacetype-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId, workplaceType }),
      output: Location,
    }),
  }),
);
