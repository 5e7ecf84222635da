import { addressFieldsOf, type Connector, type Entities } from '@agent-connectors/core';
import { profileOf } from '../credentials/profiles/credentials-file.ts';
import type { NewProfile, ProfileStore } from '../credentials/profiles/profile-store.ts';
import type { LoginPlan } from './plan-login.ts';
import type { Verified } from './verify-login.ts';

/** A login that works. */
export interface FinishedLogin {
  readonly connector: Connector<Entities>;
  readonly plan: LoginPlan;
  readonly verified: Verified;
  readonly addresses: Readonly<Record<string, string>>;
  readonly store: ProfileStore;
  readonly profile: string;
}

type Texts = Readonly<Record<string, string>>;

/** Returns the profile to save: the new credentials, and those of other APIs that it has already, in the same region. */
export async function profileToSave(login: FinishedLogin): Promise<NewProfile> {
  const { connector, plan, verified, addresses } = login;
  const isSecret = (field: string) => connector.credentials[field]?.public !== true;
  // Tokens replace the refresh token that they were issued for.
  const replaced = verified.tokens === undefined ? [] : plan.ways.flatMap(({ auth }) => auth.refreshToken ?? []);
  const values = Object.entries(plan.values).filter(([field]) => !replaced.includes(field));
  const accounts = Object.entries(verified.check.apis).flatMap(([api, { account }]) =>
    account === undefined ? [] : [[api, account] as const],
  );
  const kept = await earlier(login);
  return {
    ...(verified.region !== undefined && { region: verified.region }),
    ...optional('addresses', { ...kept.addresses, ...addresses }),
    ...optional('accounts', { ...kept.accounts, ...Object.fromEntries(accounts) }),
    ...optional('values', { ...kept.values, ...Object.fromEntries(values.filter(([field]) => !isSecret(field))) }),
    secrets: { ...kept.secrets, ...Object.fromEntries(values.filter(([field]) => isSecret(field))) },
    ...(verified.tokens && { tokens: verified.tokens }),
  };
}

const optional = <Name extends string>(name: Name, texts: Texts) =>
  (Object.keys(texts).length > 0 ? { [name]: texts } : {}) as { [Key in Name]?: Texts }; // its only key

/** Returns what the profile has for other APIs. What cannot be read is given up: a login must work nevertheless. */
async function earlier({
  connector,
  plan,
  verified,
  store,
  profile,
}: FinishedLogin): Promise<Omit<NewProfile, 'tokens' | 'region'>> {
  const none = { secrets: {} };
  const before = profileOf(store.read(), connector.name, profile);
  const renewed = new Set(plan.units.flatMap(({ apis }) => apis));
  const others = Object.entries(connector.apis).filter(([name]) => !renewed.has(name));
  if (before === undefined || others.length === 0 || before.region !== verified.region) return none;
  const fields = new Set(others.flatMap(([, api]) => [...api.auth.credentials, ...addressFieldsOf(api)]));
  const variables = new Set(others.map(([, { baseUrlVariable }]) => baseUrlVariable));
  const only = (texts: Texts = {}, isKept: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => isKept(name)));
  try {
    const { secrets } = await store.secrets(connector.name, profile, before);
    return {
      secrets: only(secrets, (field) => fields.has(field)),
      values: only(before.values, (field) => fields.has(field)),
      addresses: only(before.addresses, (name) => variables.has(name)),
      accounts: only(before.accounts, (api) => !renewed.has(api)),
    };
  } catch {
    return none;
  }
}
