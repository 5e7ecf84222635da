import type { Io } from '../../io.ts';
import { type CredentialsFile, currentOf } from './credentials-file.ts';
import { profileName } from './profile-name.ts';

/** The variable that chooses a profile. */
export const profileVariable = 'AGENT_CONNECTORS_PROFILE';

/** Returns the name of the profile to use: the given one, `AGENT_CONNECTORS_PROFILE`, the connector's current one, or `default`. */
export function selectedProfile(
  file: CredentialsFile,
  connector: string,
  given: string | undefined,
  { env }: Pick<Io, 'env'>,
): string {
  if (given !== undefined) return profileName(given);
  const named = env[profileVariable]?.trim();
  if (named) return profileName(named, profileVariable);
  return currentOf(file, connector);
}
