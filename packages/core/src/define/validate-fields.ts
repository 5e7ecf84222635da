import { fieldsIn } from './address-template.ts';
import type { Api } from './api.ts';
import { waysOf } from './auth.ts';
import type { CredentialField } from './credential-field.ts';

/** Returns the addresses of an API: its origins, and where its credentials are sent besides. */
export function addressesOf({ origins, auth }: Api): string[] {
  const own = typeof origins === 'string' ? [origins] : Object.values(origins);
  return [...own, ...waysOf(auth).flatMap(({ addresses = [] }) => addresses)];
}

/** Returns the fields that decide where an API's credentials are sent. */
export const addressFieldsOf = (api: Api): string[] => [...new Set(addressesOf(api).flatMap(fieldsIn))];

interface FieldsOfConnector {
  readonly name: string;
  readonly credentials: Readonly<Record<string, CredentialField>>;
  readonly apis: Readonly<Record<string, Api>>;
}

/** Throws `TypeError` for a `{field}` in an address or a header that is no public credential field. */
export function validateFields({ name, credentials, apis }: FieldsOfConnector): void {
  for (const api of Object.values(apis)) {
    // Where the token response names the host, a field may stand for it alone.
    const isNamed = waysOf(api.auth).some(({ namesOrigin }) => namesOrigin);
    const texts = [...(isNamed ? [] : addressesOf(api)), ...Object.values(api.headers ?? {})];
    const wrong = texts.flatMap(fieldsIn).find((field) => credentials[field]?.public !== true);
    if (wrong !== undefined) throw new TypeError(`${name} has no public credential field '${wrong}'.`);
  }
}
