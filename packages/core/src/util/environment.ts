/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of this process; none where the runtime has no process, such as a browser or a bare worker. */
export function processEnvironment(): Environment {
  try {
    // Read through globalThis: naming `process` would tie the package to Node.
    const { process } = globalThis as { process?: { env?: Environment } };
    return process?.env ?? {};
  } catch {
    return {};
  }
}

/** One variable. One that may not be read counts as not set: Deno without `--allow-env` throws at every read. */
export function readVariable(environment: Environment, name: string): string | undefined {
  try {
    return environment[name];
  } catch {
    return undefined;
  }
}
