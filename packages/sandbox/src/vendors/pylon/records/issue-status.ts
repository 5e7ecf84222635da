/** A status, in the form in which it is answered. It has no ID; its slug is its key. */
export interface IssueStatusRecord {
  readonly slug: string;
  readonly label: string;
  readonly category: string;
  readonly is_default_status: boolean;
  readonly is_archived: boolean;
}
