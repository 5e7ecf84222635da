/** Tests texts for `search_text`: every word must occur, in any order and case. The vendor's own matching is fuzzier. */
export function textTest(searchText: string | undefined): (texts: readonly (string | null)[]) => boolean {
  const words = (searchText ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const haystack = texts.join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}

/** Sorts by how many words of a query occur and leaves out where none does; stands for the vendor's semantic search. */
export function rankByText<T>(records: readonly T[], query: string | undefined, textOf: (record: T) => string): T[] {
  const words = (query ?? '')
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
  if (words.length === 0) return [...records];
  return records
    .map((record) => {
      const text = textOf(record).toLowerCase();
      return { record, hits: words.filter((word) => text.includes(word)).length };
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ record }) => record);
}
