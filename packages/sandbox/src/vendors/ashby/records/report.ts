/** A report that has been started: what it was asked for, when, and whether its data have been handed over. */
export interface ReportRun {
  readonly id: string;
  readonly reportId: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly done: boolean;
}
