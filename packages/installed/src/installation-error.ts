/** Reports a connector that is not installed, or a package that cannot be loaded as one. */
export class InstallationError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
