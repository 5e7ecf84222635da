import { parseEnv } from 'node:util';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** The variable for the address of an API, and the variables of the credentials that are sent there. */
export interface AddressVariable {
  readonly address: string;
  readonly credentials: readonly string[];
}

export interface MergedVariables {
  readonly variables: Variables;
  /** Notes for the user: the addresses that come from the file. */
  readonly notes: readonly string[];
}

/**
 * Merges the variables of the process over those of an `.env` file, which may be missing. An empty variable of the process
 * does not override the file.
 *
 * An address from the file is used only with credentials from the same file. Otherwise, the address in somebody else's
 * folder would receive the user's credentials. Throws `UsageError` in that case.
 */
export function mergeEnvFile(
  file: string,
  processVariables: Variables,
  addresses: readonly AddressVariable[],
): MergedVariables {
  const own = present(read(file));
  const given = present(processVariables);
  const variables: Variables = { ...own, ...given };
  const notes: string[] = [];
  for (const { address, credentials } of addresses) {
    if (own[address] === undefined || given[address] !== undefined) continue;
    const foreign = credentials.find((name) => given[name] !== undefined);
    if (foreign !== undefined)
      throw new UsageError(
        `${address} in ${file} sets the address that ${foreign} would be sent to, but ${foreign} comes from the environment.`,
        `To use this address, move ${foreign} to the same file and unset it in the environment. Otherwise, remove ${address} from the file. To use an address of your own, set it in the environment: ${address}=…`,
      );
    const url = URL.parse(own[address]);
    // The client rejects an invalid address with an explanation.
    if (url !== null) notes.push(`sending requests to ${url.origin}${url.pathname} (${address} in ${file})`);
  }
  return { variables, notes };
}

function read(file: string): Variables {
  try {
    return parseEnv(readText(file) ?? '');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'Save it as a UTF-8 text file.');
  }
}

const present = (variables: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
