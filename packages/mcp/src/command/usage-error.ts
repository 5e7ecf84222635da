/** Reports an invalid command line. */
export class UsageError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint = 'See agent-connectors-mcp --help.') {
    super(message);
    this.hint = hint;
  }
}
