import * as v from 'valibot';
import { is, isAfter, isBefore } from '../../../engine/conditions.ts';
import { crud } from '../../../engine/crud.ts';
import { optionalText, time } from '../fields.ts';
import { filterFields } from '../filter-fields.ts';
import { findRecord } from '../lookup.ts';
import { bare, paged } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { SurveyRecord, SurveyResponseRecord } from '../records/feedback.ts';
import { searchRoute } from '../search.ts';
import type { PylonStore } from '../store.ts';

export function surveyRoutes(store: PylonStore): PylonRoutes {
  const { surveys, surveyResponses, style } = store;
  return {
    ...crud(
      { ...style, list: bare },
      { noun: 'Survey', table: surveys, routes: { list: 'GET /surveys', get: 'GET /surveys/{id}' } },
    ),
    // A limit but no cursor, and no pagination in the response.
    ...searchRoute(store, {
      route: 'POST /surveys/search',
      table: surveys,
      filters: filterFields<SurveyRecord>({ updated_at: 'time' }),
      time: 'updated_at',
      hasPagination: false,
    }),
    ...crud(
      { ...style, list: paged({ time: 'submitted_at' }) },
      {
        noun: 'Survey response',
        table: surveyResponses,
        view: ({ survey_id, ...response }: SurveyResponseRecord) => response,
        routes: { list: 'GET /surveys/{id}/responses' },
        scope: ({ params }) => {
          const { id } = findRecord(surveys, params.id, 'Survey');
          return ({ survey_id }) => survey_id === id;
        },
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
      },
    ),
  };
}
