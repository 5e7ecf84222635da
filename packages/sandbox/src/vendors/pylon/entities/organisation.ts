import { issueStatuses, organisationName } from '../data/organisation.ts';
import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** What belongs to the organisation as a whole: the token's owner, roles, statuses and forms. */
export function organisationRoutes(store: PylonStore): PylonRoutes {
  return {
    // A token has no login, so its user has no email.
    'GET /me': () => ({ data: { id: store.organisationId, name: organisationName, user: { id: store.tokenUserId } } }),
    'GET /user-roles': () => ({ data: store.userRoles.all(), pagination: wholeList }),
    'GET /issue-statuses': () => ({ data: issueStatuses, pagination: wholeList }),
    'GET /ticket-forms': () => ({ data: store.ticketForms.all(), pagination: wholeList }),
    'GET /ticket-forms/{id}': ({ params }) => {
      const form = store.ticketForms.get(params.id ?? '');
      if (!form) throw missing('Ticket form');
      return { data: form };
    },
  };
}
