/** What a definition says of its GraphQL document. */
export interface Graphql {
  readonly kind: 'query' | 'mutation';
  /** The field that the document asks for, as a dot path: `issue.history`, `issueCreate`. */
  readonly field: string;
  /** Dot path of the record, or of the records of a listing, below `data`. */
  readonly path: string;
  /** The document, with one space between its tokens. */
  readonly document: string;
}
