import { fieldsIn, fillFields, hostFieldsIn } from '../define/address-template.ts';
import { waysOf } from '../define/auth.ts';
import type { Connector } from '../define/connector.ts';
import type { CredentialField } from '../define/credential-field.ts';
import { addressesOf } from '../define/validate-fields.ts';
import type { Issue } from '../errors/issue.ts';
import { hasHostSuffix, isDnsLabel } from '../util/host-name.ts';

/** What a credential field stands for in an address. */
export interface AddressPart {
  readonly kind: 'label' | 'host' | 'segment';
  readonly name: string;
  /** The address, with the field in it. */
  readonly template: string;
  readonly suffixes: readonly string[];
}

/** Returns the public fields that are part of an address of the connector. */
export function addressParts({ apis, credentials }: Pick<Connector, 'apis' | 'credentials'>): Map<string, AddressPart> {
  const parts = new Map<string, AddressPart>();
  for (const template of Object.values(apis).flatMap(addressesOf)) {
    const inHost = hostFieldsIn(template);
    for (const name of fieldsIn(template)) {
      const field = credentials[name];
      if (field === undefined || parts.get(name)?.kind === 'label') continue;
      parts.set(name, {
        kind: kindOfPart(field, inHost.includes(name)),
        name,
        template,
        suffixes: field.suffixes ?? [],
      });
    }
  }
  return parts;
}

const kindOfPart = ({ suffixes }: CredentialField, inHost: boolean): AddressPart['kind'] => {
  if (suffixes !== undefined) return 'host';
  return inHost ? 'label' : 'segment';
};

/** Returns what is wrong with a value as a part of an address. Of a pasted address, the hint names the part to pass. */
export function partIssue(
  part: AddressPart,
  value: string,
): (Omit<Issue, 'path'> & { readonly hint: string }) | undefined {
  if (isPart(part, value)) return undefined;
  const found = meant(part, value);
  const example = `\`${part.name}\` in ${part.template}`;
  return {
    expected: expectations[part.kind](part),
    received: /[/:@]/.test(value) ? 'a whole address or a part of one' : 'other text',
    hint:
      found === undefined ? `pass what stands for ${example}` : `pass '${found}' alone, which stands for ${example}`,
  };
}

const expectations: Readonly<Record<AddressPart['kind'], (part: AddressPart) => string>> = {
  label: () => 'one label of a host name: letters, digits and hyphens',
  host: ({ suffixes }) => `a host name that ends in ${suffixes.join(' or ')}`,
  segment: () => 'one segment of a path',
};

function isPart({ kind, suffixes }: AddressPart, value: string): boolean {
  if (kind === 'label') return isDnsLabel(value);
  return kind === 'host' ? hasHostSuffix(value, suffixes) : !/^\.{1,2}$|[/\\]/.test(value);
}

/** Returns the part that a pasted address has in place of the field, where it is one. */
function meant(part: AddressPart, value: string): string | undefined {
  const { kind, name, template, suffixes } = part;
  const host = URL.parse(/^https?:\/\//i.test(value) ? value : `https://${value}`)?.hostname;
  if (host === undefined) return undefined;
  const [suffix] = suffixes;
  const candidates =
    kind === 'host'
      ? [host, ...(suffix === undefined || !isDnsLabel(host) ? [] : [`${host}${suffix}`])]
      : [...(labelPattern(template, name).exec(host) ?? [])].slice(1);
  return candidates.find((candidate) => isPart(part, candidate));
}

/** Matches the hosts of an address, with one group for the label of a field. */
function labelPattern(template: string, name: string): RegExp {
  const host = /^https?:\/\/([^/]*)/.exec(template)?.[1] ?? '';
  const escaped = host.replaceAll('.', '\\.');
  return new RegExp(`^${fillFields(escaped, (field) => (field === name ? '([a-z0-9-]+)' : '[a-z0-9-]+'))}$`, 'i');
}

/** Returns the fields whose values are sent as bearer tokens. */
export function bearerFields({ apis }: Pick<Connector, 'apis'>): ReadonlySet<string> {
  const ways = Object.values(apis).flatMap(({ auth }) => waysOf(auth));
  return new Set(ways.flatMap(({ kind, credentials }) => (kind === 'bearer' ? credentials : [])));
}
