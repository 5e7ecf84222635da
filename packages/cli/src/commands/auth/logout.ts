import { connectorOf } from '../../credentials/profiles/credentials-file.ts';
import { createProfileStore } from '../../credentials/profiles/profile-store.ts';
import { selectedProfile } from '../../credentials/profiles/selected-profile.ts';
import { UnknownProfileError } from '../../credentials/profiles/unknown-profile-error.ts';
import { removeCachedTokens } from '../../credentials/token-cache.ts';
import { readOptions } from '../../grammar/options.ts';
import { systemTools } from '../../login/login-tools.ts';
import { printResult } from './print.ts';
import type { AuthAction } from './run-action.ts';
import { wordsOf } from './words.ts';

/** Removes a saved profile. The connector need not be installed any more. */
export const run: AuthAction = async (argv, io, tools = systemTools(io)) => {
  const { options, words } = readOptions(argv, { profile: { type: 'value' } });
  const [connector] = wordsOf('logout', words, 'connector');
  const store = createProfileStore(io, tools.keychain);
  const file = store.read();
  const profile = selectedProfile(file, connector, options.profile, io);
  removeCachedTokens(io);
  const { removed, left } = await store.remove(connector, profile);
  const others = Object.keys(connectorOf(file, connector)?.profiles ?? {}).filter((name) => name !== profile);
  if (!removed && (options.profile !== undefined || others.length > 0))
    throw new UnknownProfileError(file, connector, profile);
  const notes = [
    ...(left.length > 0 ? [`The keychain did not remove ${left.join(' and ')}. Delete it there.`] : []),
    ...(removed && others.length > 0 ? [`Other profiles remain: ${others.join(', ')}.`] : []),
    ...(removed ? ['The credential stays valid until you revoke it with the vendor.'] : []),
  ];
  await printResult(io, { connector, profile, removed, ...(notes.length > 0 && { notes }) }, [
    removed ? `Logged out of ${connector}: the profile ${profile} is removed.` : `Nothing is saved for ${connector}.`,
    ...notes,
  ]);
};
