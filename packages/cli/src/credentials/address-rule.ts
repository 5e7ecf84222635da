import { type Api, addressFieldsOf, type Connector, type Entities } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';
import { type CredentialSource, present, type Taken } from './variables.ts';

/**
 * Throws `UsageError` where a credential would be sent to an address from another place:
 *
 * - An address from an `.env` file receives only credentials of the same file. Otherwise, the address in somebody else's folder
 *   would receive the user's credentials. So does the address of a profile.
 * - A credential of a profile is sent only to the address that it was saved with, or to the vendor's.
 *
 * The environment may set the address of what an `.env` file holds.
 */
export function refuseForeignAddresses(
  connector: Connector<Entities>,
  given: readonly CredentialSource[],
  taken: ReadonlyMap<string, Taken>,
  tokens: CredentialSource | undefined,
): void {
  const profile = given.find(({ origin }) => origin === 'profile');
  for (const api of Object.values(connector.apis)) {
    const parts = addressFieldsOf(api);
    const variablesOf = (fields: readonly string[]) =>
      fields.flatMap((field) => connector.credentials[field]?.variable ?? []);
    const sent = variablesOf(api.auth.credentials.filter((field) => !parts.includes(field)));
    const credentials = sent.flatMap((name) => {
      const found = taken.get(name);
      return found === undefined ? [] : [{ name, source: found.source }];
    });
    const hasTokens =
      tokens !== undefined && (api.auth.ways ?? [api.auth]).some(({ refreshToken }) => refreshToken !== undefined);
    const all = [...credentials, ...(hasTokens ? [{ name: 'the OAuth token', source: tokens }] : [])];
    // A part of the address decides as well where the others are sent.
    for (const name of [api.baseUrlVariable, ...variablesOf(parts)]) {
      const address = taken.get(name);
      if (address === undefined) continue;
      const foreign = all.find(({ source }) => isForeign({ name, ...address }, source, api, profile));
      if (foreign !== undefined) throw foreignAddress(connector, { name, ...address }, foreign);
    }
  }
}

type Address = Taken & { readonly name: string };

function isForeign(
  address: Address,
  credential: CredentialSource,
  api: Api,
  profile: CredentialSource | undefined,
): boolean {
  if (address.source === credential) return false;
  if (credential.origin === 'profile') {
    const saved = present(profile?.values ?? {})[address.name];
    return saved === undefined ? !isOfVendor(api, address) : !isSame(saved, address.value);
  }
  return address.source.origin === '.env' || address.source.origin === 'profile';
}

/** Whether an address is the vendor's own, which any credential of the vendor may be sent to. */
const isOfVendor = ({ origins, baseUrlVariable }: Api, { name, value }: Address) =>
  name === baseUrlVariable &&
  (typeof origins === 'string' ? [origins] : Object.values(origins)).some((own) => isSame(own, value));

const isSame = (a: string, b: string) => plain(a) === plain(b);
const plain = (address: string) => (URL.parse(address)?.href ?? address).trim().replace(/\/+$/, '');

function foreignAddress(
  { name: connector }: Connector<Entities>,
  address: Address,
  credential: { readonly name: string; readonly source: CredentialSource },
): UsageError {
  const message = `${address.name} in ${address.source.name} sets the address that ${credential.name} would be sent to, but ${credential.name} comes from ${credential.source.name}.`;
  return new UsageError(message, hintOf(connector, address, credential));
}

function hintOf(
  connector: string,
  { name, source }: Address,
  credential: { readonly name: string; readonly source: CredentialSource },
): string {
  const logIn = `log in there: agent-connectors auth login ${connector} --profile <name>`;
  if (source.origin === '.env' && credential.source.origin === 'profile')
    return `To use this address, put ${credential.name} in the same file. Otherwise, remove ${name} from the file.`;
  if (credential.source.origin === 'profile')
    return `A saved credential is sent only to the address that it was saved with. Unset ${name}, or ${logIn}`;
  if (source.origin === 'profile')
    return `To use this address, unset ${credential.name}. Otherwise, choose another profile, or ${logIn}`;
  return `To use this address, move ${credential.name} to the same file and unset it in the environment. Otherwise, remove ${name} from the file. To use an address of your own, set it in the environment: ${name}=…`;
}
