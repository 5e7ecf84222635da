/** Tests whether the values of a field match a filter. A field without a value has none. */
export type Comparison = (values: readonly string[]) => boolean;

/** Creates a comparison from a filter's operands; throws the vendor's error for invalid operands. */
export type ComparisonOperator = (operands: readonly string[]) => Comparison;

/** Matches if the field has one of the values. */
export const anyOf: ComparisonOperator = (operands) => {
  const wanted = new Set(operands);
  return (values) => values.some((value) => wanted.has(value));
};

/** Matches if the field contains one of the texts, case-insensitively. */
export const containsAnyOf: ComparisonOperator = (operands) => {
  const wanted = operands.map((operand) => operand.toLowerCase());
  return (values) => values.some((value) => wanted.some((part) => value.toLowerCase().includes(part)));
};

/** Matches if the field has a value. */
export const isSet: ComparisonOperator = () => (values) => values.length > 0;

export function not(operator: ComparisonOperator): ComparisonOperator {
  return (operands) => {
    const matches = operator(operands);
    return (values) => !matches(values);
  };
}

/** Creates a comparison of numbers, or of times as numbers. `read` parses a value and `operand` an operand; default: as `read`. */
export function ordered(
  test: (value: number, operands: readonly number[]) => boolean,
  read: (text: string) => number,
  operand = read,
): ComparisonOperator {
  return (operands) => {
    const bounds = operands.map(operand);
    return (values) => values.some((value) => test(read(value), bounds));
  };
}

/** Creates a test for texts: they must contain every word of a query, in any order and case. */
export function containsWords(query: string | undefined): (texts: readonly (string | null)[]) => boolean {
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (texts) => {
    const haystack = texts.join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}

/** Sorts by how many words of a query occur and omits records without any; imitates a vendor's semantic search. */
export function rankByWords<T>(records: readonly T[], query: string, textOf: (record: T) => string): T[] {
  const words = query
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
