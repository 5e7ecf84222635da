import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, extraData, Id, includeArchived, SyncPage } from '../fields.ts';
import { Address, ExtraData } from '../shared-records.ts';
import { byToken } from '../sync.ts';

const read = ['organizationRead'];
const write = ['organizationWrite'];
const locationId = doc(Id, 'ID of the location or location hierarchy.');
const workplaceType = doc(v.picklist(['OnSite', 'Hybrid', 'Remote']), 'Workplace type. Not for a location hierarchy.');

const addressInput = v.strictObject({
  postalAddress: doc(
    v.optional(
      v.strictObject({
        addressCountry: doc(v.optional(v.string()), 'Country name or two-letter country code.'),
        addressRegion: doc(v.optional(v.string()), 'State or province.'),
        addressLocality: doc(v.optional(v.string()), 'City or town.'),
        postalCode: doc(v.optional(v.string()), 'Postal code.'),
        streetAddress: doc(v.optional(v.string()), 'Street and number.'),
      }),
    ),
    'Postal address.',
  ),
});

const schema = record(
  { id: doc(v.string(), 'ID of the location.') },
  {
    name: v.string(),
    externalName: doc(v.string(), 'Name that candidates see instead of name.'),
    type: doc(v.string(), 'Location, or LocationHierarchy for a group of locations.'),
    workplaceType: doc(v.string(), 'OnSite, Hybrid or Remote.'),
    isRemote: doc(v.boolean(), 'Deprecated: use workplaceType.'),
    parentLocationId: doc(v.string(), 'ID of the parent location hierarchy.'),
    address: Address,
    isArchived: v.boolean(),
    extraData: doc(ExtraData, 'Custom key-value pairs, such as an ID in another system.'),
  },
);

/** A location, or a location hierarchy, which groups locations. */
export interface Location extends v.InferOutput<typeof schema> {}
export const Location: v.GenericSchema<unknown, Location> = schema;

/** Locations and location hierarchies. */
export const locations = entity(
  {
    summary: 'Locations that jobs and people belong to, and location hierarchies, which group them.',
    also: ['offices', 'sites', 'regions', 'cities'],
    key: 'id',
    brief: ['id', 'name', 'externalName', 'type', 'workplaceType', 'parentLocationId', 'isArchived'],
    sync: byToken({ includeArchived: true, includeLocationHierarchy: true }),
  },
  () => ({
    list: list('POST /location.list', {
      summary: 'List locations. To include location hierarchies, set includeLocationHierarchy to true.',
      docs: docs('locationlist-1'),
      scopes: read,
      input: v.strictObject({
        includeArchived,
        includeLocationHierarchy: doc(
          v.optional(v.boolean()),
          'Whether to include location hierarchies. Default: false.',
        ),
        ...SyncPage,
      }),
      item: Location,
    }),

    get: operation('POST /location.info', {
      summary: 'Get a location or location hierarchy by ID.',
      docs: docs('locationinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ locationId }),
      output: Location,
    }),

    create: operation('POST /location.create', {
      summary: 'Create a location, or a location hierarchy that groups locations.',
      also: ['add'],
      example: {
        name: 'Madrid',
        type: 'Location',
        workplaceType: 'Hybrid',
        parentLocationId: '3db59011-2bbf-44e3-9492-6f1c9c44b805',
        address: { postalAddress: { addressCountry: 'Spain', addressLocality: 'Madrid' } },
      },
      docs: docs('locationcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(Id, 'Internal name.'),
        type: doc(
          v.picklist(['Location', 'LocationHierarchy']),
          'Location for a place that jobs and people belong to, LocationHierarchy for a group of locations or hierarchies.',
        ),
        address: doc(v.optional(addressInput), 'Address of the location.'),
        parentLocationId: doc(
          v.optional(Id),
          'ID of the parent location hierarchy, from locations.list with includeLocationHierarchy.',
        ),
        workplaceType: v.optional(workplaceType),
        isRemote: doc(v.optional(v.boolean()), 'Deprecated: use workplaceType. Not for a location hierarchy.'),
        externalName: doc(v.optional(v.string()), 'Name that candidates see instead of name.'),
        extraData,
      }),
      output: Location,
    }),

    // Not destructive: `restore` reverses it.
    archive: operation('POST /location.archive', {
      summary: 'Archive a location or location hierarchy. locations.restore reverses this.',
      also: ['close', 'retire'],
      docs: docs('locationarchive-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId }),
      output: Location,
    }),

    restore: operation('POST /location.restore', {
      summary: 'Restore an archived location or location hierarchy.',
      also: ['unarchive', 'reopen'],
      docs: docs('locationrestore-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId }),
      output: Location,
    }),

    move: operation('POST /location.move', {
      summary: 'Move a location or location hierarchy into another location hierarchy.',
      also: ['regroup'],
      docs: docs('locationmove-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        locationId,
        parentLocationHierarchyId: doc(
          Id,
          'ID of the new parent location hierarchy, from locations.list with includeLocationHierarchy.',
        ),
      }),
      output: Location,
    }),

    updateName: operation('POST /location.updateName', {
      summary: 'Update the internal name of a location or location hierarchy.',
      also: ['rename'],
      docs: docs('locationupdatename-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId, name: doc(Id, 'New internal name.') }),
      output: Location,
    }),

    updateExternalName: operation('POST /location.updateExternalName', {
      summary: 'Set or clear the name of a location that candidates see on job boards instead of its internal name.',
      also: ['public name', 'display name'],
      docs: docs('locationupdateexternalname-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        locationId,
        externalName: doc(v.optional(v.nullable(v.string())), 'Name that candidates see. null clears it.'),
      }),
      output: Location,
    }),

    updateAddress: operation('POST /location.updateAddress', {
      summary: 'Update the address of a location or location hierarchy.',
      also: ['street', 'relocate'],
      example: {
        locationId: '14f1e106-be8e-495f-af42-4e9ed510ad11',
        address: {
          postalAddress: {
            addressCountry: 'Germany',
            addressLocality: 'Berlin',
            postalCode: '10115',
            streetAddress: 'Example Street 5',
          },
        },
      },
      docs: docs('locationupdateaddress-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId, address: doc(addressInput, 'Address of the location.') }),
      output: Location,
    }),

    updateWorkplaceType: operation('POST /location.updateWorkplaceType', {
      summary: 'Set the workplace type of a location: on site, hybrid or remote. Not for a location hierarchy.',
      also: ['remote', 'hybrid'],
      docs: docs('locationupdateworkplacetype-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ locationId, workplaceType }),
      output: Location,
    }),
  }),
);
