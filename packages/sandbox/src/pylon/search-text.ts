/** Tests texts for `search_text`: every word must occur, in any order and case. The vendor's own matching is fuzzier. */
export function textTest(searchText: string | undefined): (texts: readonly (string | null)[]) => boolean {
  const words = (searchText ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const haystack = texts.join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}
