import { mask } from '../../credentials/mask.ts';
import type { CredentialsFile, SavedProfile } from '../../credentials/profiles/credentials-file.ts';
import { createProfileStore } from '../../credentials/profiles/profile-store.ts';
import { selectedProfile } from '../../credentials/profiles/selected-profile.ts';
import { readOptions } from '../../grammar/options.ts';
import type { Io } from '../../io.ts';
import { systemTools } from '../../login/login-tools.ts';
import { UsageError } from '../../usage-error.ts';
import { printResult } from './print.ts';
import type { AuthAction } from './run-action.ts';

/** Lists the saved profiles, without their secrets. */
export const run: AuthAction = async (argv, io, tools = systemTools(io)) => {
  const [connector, extra] = readOptions(argv, {}).words;
  if (extra !== undefined)
    throw new UsageError(`Unexpected argument '${extra}'.`, 'agent-connectors auth list [<connector>]');
  const file = createProfileStore(io, tools.keychain).read();
  const profiles = profilesOf(file, io).filter((profile) => connector === undefined || profile.connector === connector);
  const lines = profiles.map(
    ({ connector: name, profile, current, region, accounts = {}, stored, credentials }) =>
      `${current ? '*' : ' '} ${name}  ${profile}  ${[region, ...new Set(Object.values(accounts)), stored, ...Object.entries(credentials).map((pair) => pair.join(' '))].filter((part) => part !== undefined).join(', ')}`,
  );
  await printResult(
    io,
    profiles,
    lines.length > 0 ? lines : ['No profile is saved. Log in: agent-connectors auth login <connector>'],
  );
};

function profilesOf(file: CredentialsFile, io: Io) {
  return Object.entries(file.connectors).flatMap(([connector, { profiles }]) => {
    const selected = selectedProfile(file, connector, undefined, io);
    return Object.entries(profiles).map(([profile, saved]) => ({
      connector,
      profile,
      current: profile === selected,
      ...(saved.region !== undefined && { region: saved.region }),
      ...(saved.addresses && { addresses: saved.addresses }),
      ...(saved.accounts && { accounts: saved.accounts }),
      stored: saved.stored,
      credentials: credentialsOf(saved),
    }));
  });
}

/** What the file has of secrets in the keychain is masked already. */
function credentialsOf({ stored, values, secrets, tokens }: SavedProfile): Readonly<Record<string, string>> {
  const masked = Object.entries(secrets).map(
    ([field, secret]) => [field, stored === 'keychain' ? secret : mask(secret)] as const,
  );
  const token = typeof tokens === 'object' ? mask(tokens.accessToken) : '…';
  return { ...values, ...Object.fromEntries(masked), ...(tokens !== undefined && { tokens: token }) };
}
