export const UPLOAD_CONTEXTS = ['CandidateResume', 'CandidateFiles', 'ApplicationForm'] as const;
export type UploadContext = (typeof UPLOAD_CONTEXTS)[number];

/** Leave to upload one file straight to storage; the file gets the same id. */
export interface Upload {
  readonly id: string;
  readonly context: UploadContext;
  readonly filename: string;
  readonly contentType: string;
  readonly contentLength: number;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}
