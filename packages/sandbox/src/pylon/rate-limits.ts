import type { VendorLimit } from '../engine/stand-in.ts';

/**
 * Requests per minute for each endpoint, counted for the whole organisation. The documents give 30, 120 and 300; an
 * endpoint that is in neither list has 120.
 */
const thirty = new Set([
  'GET /issues',
  'POST /issues',
  'PATCH /issues',
  'GET /issue-statuses',
  'POST /issues/{id}/reply',
  'POST /issues/{id}/note',
  'DELETE /issues/{id}/messages/{message_id}',
  'POST /accounts',
  'POST /accounts/merge',
  'DELETE /accounts/{id}',
  'POST /contacts',
  'DELETE /contacts/{id}',
  'POST /tags',
  'PATCH /tags/{id}',
  'DELETE /tags/{id}',
  'POST /teams',
  'POST /attachments',
]);

const threeHundred = new Set([
  'GET /issues/{id}',
  'GET /issues/{id}/followers',
  'GET /accounts',
  'GET /accounts/{id}',
  'PATCH /accounts/{id}',
  'GET /contacts',
  'GET /contacts/{id}',
  'PATCH /contacts/{id}',
  'GET /custom-fields',
  'GET /custom-fields/{id}',
  'GET /me',
  'GET /tags',
  'GET /tags/{id}',
  'GET /teams',
  'GET /teams/{id}',
  'GET /ticket-forms',
  'GET /ticket-forms/{id}',
  'GET /user-roles',
  'GET /users',
  'GET /users/{id}',
]);

export function pylonLimitOf(route: string): VendorLimit {
  const requests = thirty.has(route) ? 30 : threeHundred.has(route) ? 300 : 120;
  return { bucket: route, requests, windowMs: 60_000 };
}
