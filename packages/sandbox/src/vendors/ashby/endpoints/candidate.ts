import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { nonEmptyText, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { recordsOf } from '../records-of.ts';
import { createdInput, isBetween } from '../time-filters.ts';
import { candidateView } from '../views/candidate.ts';

const LARGEST_SEARCH = 100;

export function candidateEndpoints(ashby: Ashby): Endpoints {
  const { data, page } = ashby;
  const records = recordsOf(ashby);
  return {
    'candidate.list': endpoint('candidatesRead', object({}, { ...syncInput, ...createdInput }), (params) =>
      page({
        list: 'candidate.list',
        table: data.candidates,
        params,
        where: ({ createdAt }) => isBetween(createdAt, params.createdAfter, params.createdBefore),
        view: (candidate) => candidateView(ashby, candidate),
      }),
    ),
    'candidate.info': endpoint(
      'candidatesRead',
      object({}, { id: uuid, externalMappingId: nonEmptyText }),
      ({ id, externalMappingId }) => {
        if (id !== undefined) return { results: candidateView(ashby, records.candidate(id)) };
        if (externalMappingId === undefined) throw invalidInput('body: One of id and externalMappingId is required');
        const mapped = data.candidates.find((candidate) => candidate.externalMappingId === externalMappingId);
        return { results: candidateView(ashby, found(mapped, 'candidate')) };
      },
    ),
    // Not paged: the first hundred matches are all there is.
    'candidate.search': endpoint(
      'candidatesRead',
      object({}, { email: nonEmptyText, name: nonEmptyText }),
      ({ email, name }) => {
        if (email === undefined && name === undefined) throw invalidInput('body: One of email and name is required');
        const address = email?.trim().toLowerCase();
        const words = name?.trim().toLowerCase();
        const matches = data.candidates.filter(
          (candidate) =>
            (address === undefined || candidate.emailAddresses.some(({ value }) => value.toLowerCase() === address)) &&
            (words === undefined || candidate.name.toLowerCase().includes(words)),
        );
        return { results: matches.slice(0, LARGEST_SEARCH).map((candidate) => candidateView(ashby, candidate)) };
      },
    ),
  };
}
