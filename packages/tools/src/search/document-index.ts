import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { tokenize } from './words.ts';

/** How much each field of a document counts, and how its texts are split into words. */
export interface Field {
  readonly weights: Readonly<Record<string, number>>;
  readonly split?: (text: string) => string[];
}

/** Searches documents, and returns their scores as shares of the best. */
export type Scores = (query: string) => Map<string, number>;

export interface DocumentIndex {
  readonly scores: Scores;
  /** What `storedScores` reads. */
  data(): StoredDocuments;
}

type Postings = AsPlainObject['index'][number][1];

/** An index as it is stored. What belongs to a word is JSON in JSON, so that only the words of a query have to be parsed. */
export interface StoredDocuments extends Omit<AsPlainObject, 'index'> {
  readonly words: Readonly<Record<string, string>>;
}

/** Creates an index of documents. */
export function indexOf(documents: readonly { readonly id: string }[], field: Field): DocumentIndex {
  const index = new MiniSearch(optionsOf(field));
  index.addAll(documents);
  return {
    scores: (query) => scoresOf(index, query),
    data() {
      const { index: words, ...data } = index.toJSON();
      return { ...data, words: Object.fromEntries(words.map(([word, postings]) => [word, JSON.stringify(postings)])) };
    },
  };
}

/** Searches an index that was stored. Loads only the words of a query and the documents that have one: the scores are the same. */
export function storedScores({ words, ...data }: StoredDocuments, field: Field): Scores {
  const { split = tokenize } = field;
  return (query) => {
    const known = [...new Set(split(query))].filter((word) => Object.hasOwn(words, word));
    const index = known.map((word): [string, Postings] => [word, JSON.parse(words[word] ?? '{}')]);
    const found = new Set(
      index.flatMap(([, postings]) => Object.values(postings).flatMap((counts) => Object.keys(counts))),
    );
    const only = <T>(table: Readonly<Record<string, T>>) =>
      Object.fromEntries([...found].flatMap((id) => (Object.hasOwn(table, id) ? [[id, table[id] as T]] : []))); // it has the ID
    const { documentIds, fieldLength, storedFields } = data;
    const narrowed = {
      documentIds: only(documentIds),
      fieldLength: only(fieldLength),
      storedFields: only(storedFields),
    };
    return scoresOf(MiniSearch.loadJS({ ...data, ...narrowed, index }, optionsOf(field)), query);
  };
}

function optionsOf({ weights, split = tokenize }: Field): Options {
  return {
    fields: Object.keys(weights),
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { boost: weights, combineWith: 'OR', tokenize: split, processTerm: (term) => term },
  };
}

function scoresOf(index: MiniSearch, query: string): Map<string, number> {
  const found = index.search(query);
  const best = found[0]?.score ?? 1;
  return new Map(found.map(({ id, score }) => [String(id), score / best]));
}
