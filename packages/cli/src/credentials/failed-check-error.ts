/** Ends a command whose printed result says already that credentials are missing or do not work. The exit code is 3. */
export class FailedCheckError extends Error {
  constructor() {
    super('Credentials are missing or do not work.');
  }
}
