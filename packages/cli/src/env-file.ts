import { parseEnv } from 'node:util';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** A variable that names an API's address, and the variables of the credentials that are sent there. */
export interface AddressVariable {
  readonly address: string;
  readonly credentials: readonly string[];
}

export interface MergedVariables {
  readonly variables: Variables;
  /** What a person should know: which addresses come from the file. */
  readonly notes: readonly string[];
}

/**
 * The process's variables over those of an `.env` file, which may be missing. An empty variable does not hide the file's.
 *
 * An address from the file counts only with credentials from the same file: the folder may be a stranger's, and would
 * otherwise be sent the credentials of whoever works in it. Throws `UsageError` where that would happen.
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
        `${address} in ${file} names the address that ${foreign} would be sent to, and ${foreign} is not from that file but from the environment.`,
        `To use the file's address, put ${foreign} into the same file and unset it in the environment; otherwise take ${address} out of the file. An address of your own goes into the environment: ${address}=…`,
      );
    const url = URL.parse(own[address]);
    // One that is not an address is refused by the client, which says why.
    if (url !== null) notes.push(`sending to ${url.origin}${url.pathname}, which is ${address} of ${file}`);
  }
  return { variables, notes };
}

function read(file: string): Variables {
  try {
    return parseEnv(readText(file) ?? '');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'Save it as a file in UTF-8.');
  }
}

const present = (variables: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
