import * as v from 'valibot';

const Texts = v.record(v.string(), v.string());

const Tokens = v.looseObject({
  accessToken: v.string(),
  refreshToken: v.nullish(v.string()),
  expiresAt: v.nullish(v.number()),
  origin: v.nullish(v.string()),
});

const Profile = v.looseObject({
  region: v.optional(v.string()),
  /** By variable. */
  addresses: v.optional(Texts),
  /** The account's name, by API. */
  accounts: v.optional(Texts),
  /** Fields that are no secrets. */
  values: v.optional(Texts),
  stored: v.picklist(['keychain', 'file']),
  /** The secrets; what may be shown of them where they are in the keychain. */
  secrets: Texts,
  /** OAuth tokens, or where they are. */
  tokens: v.optional(v.union([v.literal('keychain'), Tokens])),
});

const File = v.looseObject({
  version: v.literal(1),
  connectors: v.record(
    v.string(),
    v.looseObject({ current: v.optional(v.string()), profiles: v.record(v.string(), Profile) }),
  ),
});

/** What the file holds of one profile. */
export type SavedProfile = v.InferOutput<typeof Profile>;

/** The whole file with saved credentials. Fields of newer versions stay as they are. */
export type CredentialsFile = v.InferOutput<typeof File>;

export const emptyFile: CredentialsFile = { version: 1, connectors: {} };

/** What is wrong with a file, as the end of a sentence. */
export interface FileProblem {
  readonly problem: string;
  /** Whether nothing is, except that only a newer version of this command understands it. */
  readonly isNewer: boolean;
}

/** Reads the text of the file, or says why it cannot be read. */
export function parseCredentialsFile(text: string): { readonly file: CredentialsFile } | FileProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The error of the parser may repeat a secret.
    return { problem: text.trim() === '' ? 'it is empty' : 'it is not valid JSON', isNewer: false };
  }
  const version = v.safeParse(v.looseObject({ version: v.number() }), json);
  if (version.success && version.output.version > 1)
    return { problem: 'a newer version of this command wrote it', isNewer: true };
  const result = v.safeParse(File, json);
  if (result.success) return { file: result.output };
  const [issue] = result.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.');
  return { problem: path ? `'${path}' is missing or of the wrong kind` : 'it is not an object', isNewer: false };
}

/** Returns what the file says of a connector. */
export const connectorOf = ({ connectors }: CredentialsFile, connector: string) =>
  Object.hasOwn(connectors, connector) ? connectors[connector] : undefined;

/** Returns the name of the current profile of a connector, which need not exist. */
export const currentOf = (file: CredentialsFile, connector: string): string =>
  connectorOf(file, connector)?.current ?? 'default';

/** Returns a profile of a connector. */
export function profileOf(file: CredentialsFile, connector: string, name: string): SavedProfile | undefined {
  const profiles = connectorOf(file, connector)?.profiles ?? {};
  return Object.hasOwn(profiles, name) ? profiles[name] : undefined;
}

/** Returns the file with a profile added or replaced. */
export function withProfile(
  file: CredentialsFile,
  connector: string,
  name: string,
  profile: SavedProfile,
): CredentialsFile {
  const own = connectorOf(file, connector) ?? { profiles: {} };
  return withConnector(file, connector, { ...own, profiles: { ...own.profiles, [name]: profile } });
}

/** Returns the file with another current profile of a connector. */
export function withCurrent(file: CredentialsFile, connector: string, name: string): CredentialsFile {
  return withConnector(file, connector, { ...(connectorOf(file, connector) ?? { profiles: {} }), current: name });
}

/** Returns the file without a profile, and without a connector that has none any more. */
export function withoutProfile(file: CredentialsFile, connector: string, name: string): CredentialsFile {
  const own = connectorOf(file, connector);
  if (own === undefined) return file;
  const { [name]: _, ...profiles } = own.profiles;
  const { [connector]: __, ...others } = file.connectors;
  if (Object.keys(profiles).length === 0) return { ...file, connectors: others };
  const { current, ...rest } = own;
  return withConnector(file, connector, {
    ...rest,
    ...(current !== undefined && current !== name && { current }),
    profiles,
  });
}

const withConnector = (
  file: CredentialsFile,
  connector: string,
  own: CredentialsFile['connectors'][string],
): CredentialsFile => ({
  ...file,
  connectors: { ...file.connectors, [connector]: own },
});
