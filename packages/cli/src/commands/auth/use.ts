import { profileOf } from '../../credentials/profiles/credentials-file.ts';
import { profileName } from '../../credentials/profiles/profile-name.ts';
import { createProfileStore } from '../../credentials/profiles/profile-store.ts';
import { profileVariable } from '../../credentials/profiles/selected-profile.ts';
import { UnknownProfileError } from '../../credentials/profiles/unknown-profile-error.ts';
import { readOptions } from '../../grammar/options.ts';
import { systemTools } from '../../login/login-tools.ts';
import { printResult } from './print.ts';
import type { AuthAction } from './run-action.ts';
import { wordsOf } from './words.ts';

/** Makes a saved profile the current one of its connector. */
export const run: AuthAction = async (argv, io, tools = systemTools(io)) => {
  const [connector, given] = wordsOf('use', readOptions(argv, {}).words, 'connector', 'profile');
  const profile = profileName(given, `'${given}'`);
  const store = createProfileStore(io, tools.keychain);
  const file = store.read();
  if (profileOf(file, connector, profile) === undefined) throw new UnknownProfileError(file, connector, profile);
  await store.use(connector, profile);
  const variable = io.env[profileVariable]?.trim();
  const note = variable && variable !== profile ? [`${profileVariable}=${variable} goes before it.`] : [];
  await printResult(io, { connector, profile, ...(note.length > 0 && { notes: note }) }, [
    `${connector} uses the profile ${profile} now.`,
    ...note,
  ]);
};
