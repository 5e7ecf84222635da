/** Reports that credentials are missing or do not work. The result, which says why, is printed already. */
export class FailedCheckError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(connectors: readonly string[]) {
    super(`The credentials of ${connectors.join(', ')} are missing or do not work.`);
    this.hint = `Log in: ${connectors.map((id) => `agent-connectors auth login ${id}`).join(', ')}`;
  }
}
