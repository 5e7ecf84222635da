export const trainingDataVisibilities = ['everyone', 'user_only', 'ai_agent_only'] as const;

export interface TrainingDocument {
  readonly id: string;
  readonly external_id: string | null;
  readonly file_name: string;
  readonly file_size: number;
  readonly file_type: string;
  readonly s3_key: string;
}

/** Training data, in the form in which it is answered. */
export interface TrainingDataRecord {
  readonly id: string;
  readonly name: string;
  /** Which types the vendor knows is not documented. */
  readonly type: string;
  readonly visibility: string;
  readonly exclude_from_kb_search: boolean;
  readonly documents: readonly TrainingDocument[];
  /** For websites. */
  readonly scrape_status: {
    readonly status: string;
    readonly pages_scraped: number;
    readonly total_pages: number;
    readonly last_scraped_at: string;
  } | null;
  readonly created_at: string;
  readonly updated_at: string;
}
