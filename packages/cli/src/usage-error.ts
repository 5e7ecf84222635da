/** What was typed, or what lies in the folder, cannot be understood. */
export class UsageError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint = 'agent-connectors --help') {
    super(message);
    this.hint = hint;
  }
}
