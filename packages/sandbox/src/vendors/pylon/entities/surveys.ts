import * as v from 'valibot';
import { is, isAfter, isBefore } from '../../../engine/conditions.ts';
import { restRoutes } from '../../../engine/crud.ts';
import { entityRoutes } from '../entity.ts';
import { optionalText, time } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { bare } from '../paging.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

export function surveyRoutes(store: PylonStore): PylonRoutes {
  const { surveys, surveyResponses } = store;
  return {
    ...entityRoutes(store, {
      style: { list: bare },
      noun: 'Survey',
      table: surveys,
      routes: restRoutes('/surveys/{id}', ['list', 'get']),
      search: { route: 'POST /surveys/search', filters: { updated_at: 'time' } },
      // The operation has a limit but no cursor, and its response has no pagination.
      pages: { time: 'updated_at', hasPagination: false },
    }),
    ...entityRoutes(store, {
      pages: { time: 'submitted_at' },
      noun: 'Survey response',
      table: surveyResponses,
      view: ({ survey_id, ...response }) => response,
      routes: { list: 'GET /surveys/{id}/responses' },
      below: { survey_id: ({ params }) => findRecord(surveys, params.id, 'Survey').id },
      filter: v.object({
        submitted_after: v.optional(time),
        submitted_before: v.optional(time),
        account_id: optionalText,
        contact_id: optionalText,
      }),
      where: {
        submitted_after: isAfter('submitted_at'),
        submitted_before: isBefore('submitted_at'),
        account_id: is('account_id'),
        contact_id: is('contact_id'),
      },
    }),
  };
}
