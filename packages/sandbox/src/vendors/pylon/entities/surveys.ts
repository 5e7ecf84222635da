import { findRecord } from '../changes.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageFromQuery, pageOf } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type SurveyRecord, type SurveyResponseRecord, surveyResponseView } from '../records/survey.ts';
import type { PylonStore } from '../store.ts';
import { requireMilliseconds } from '../timestamp.ts';

const fields: Readonly<Record<string, FilterField<SurveyRecord>>> = {
  updated_at: { operators: operators.time, read: (survey) => [survey.updated_at] },
};

export function surveyRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /surveys': () => ({ data: store.surveys.surveys.all() }),
    'GET /surveys/{id}': ({ params }) => ({ data: findRecord(store.surveys.surveys, params.id, 'Survey') }),
    // A limit but no cursor, and no pagination in the answer.
    'POST /surveys/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(input, (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
      return { data: store.surveys.surveys.filter(matches).slice(0, pageFromInput(input).limit) };
    },
    'GET /surveys/{id}/responses': ({ params, query }) => {
      const survey = findRecord(store.surveys.surveys, params.id, 'Survey');
      const matches = responseTest(query);
      const found = store.surveys.responses.filter((response) => response.survey_id === survey.id && matches(response));
      const page = pageOf(found, pageFromQuery(query), ({ submitted_at, id }) => `${submitted_at}|${id}`);
      return { data: page.records.map(surveyResponseView), pagination: page.pagination };
    },
  };
}

function responseTest(query: URLSearchParams): (response: SurveyResponseRecord) => boolean {
  const bound = (name: string, otherwise: number) => {
    const text = query.get(name);
    return text ? requireMilliseconds(text, name) : otherwise;
  };
  const after = bound('submitted_after', -Infinity);
  const before = bound('submitted_before', Infinity);
  const accountId = query.get('account_id');
  const contactId = query.get('contact_id');
  return (response) => {
    const submitted = Date.parse(response.submitted_at);
    if (submitted <= after || submitted >= before) return false;
    return (!accountId || response.account_id === accountId) && (!contactId || response.contact_id === contactId);
  };
}
