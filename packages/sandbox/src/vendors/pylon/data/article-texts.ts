import content from './articles.json' with { type: 'json' };

/** One article of the seeded knowledge bases: one text for each paragraph. */
export interface ArticleSketch {
  readonly title: string;
  readonly text: readonly string[];
  /** Written but not published yet: replaces the last paragraph. */
  readonly draft?: string | undefined;
  readonly unpublished?: boolean | undefined;
  readonly german?: { readonly title: string; readonly text: readonly string[] } | undefined;
}

export interface CollectionSketch {
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly parent?: string | undefined;
  readonly articles: readonly ArticleSketch[];
}

export const helpCenter: readonly CollectionSketch[] = content.helpCenter;
export const runbooks: readonly CollectionSketch[] = content.runbooks;
export const feedbackComments: readonly string[] = content.feedbackComments;
