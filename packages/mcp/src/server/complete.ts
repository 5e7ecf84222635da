import type { CompleteRequest, CompleteResult } from '@modelcontextprotocol/server';
import { referenceTemplate } from '../offer/documents.ts';
import type { Offer } from '../offer/offer.ts';

/** The protocol allows so many values. */
const mostValues = 100;

/** Handles `completion/complete`: the connectors and entities of the reference. */
export function complete(
  { connectors, documents }: Offer,
  { params: { ref, argument, context } }: Pick<CompleteRequest, 'params'>,
): CompleteResult {
  const isReference = ref.type === 'ref/resource' && ref.uri === referenceTemplate.uriTemplate;
  const known = isReference ? candidates() : [];
  const found = known.filter((value) => value.startsWith(argument.value));
  return {
    completion: { values: found.slice(0, mostValues), total: found.length, hasMore: found.length > mostValues },
  };

  function candidates(): readonly string[] {
    if (argument.name === 'connector') return connectors;
    if (argument.name !== 'entity') return [];
    const chosen = context?.arguments?.['connector'];
    const of = chosen === undefined ? connectors : [chosen];
    return [...new Set(of.flatMap((connector) => documents?.entities(connector) ?? []))].sort();
  }
}
