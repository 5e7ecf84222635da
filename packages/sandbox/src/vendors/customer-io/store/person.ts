/** A device of a person, as the App API returns it. */
export interface Device {
  readonly id: string;
  readonly platform: string;
  readonly last_used: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A profile. Customer.io keeps every attribute as text; `id`, `email` and `cio_id` are attributes too. */
export interface Person {
  /** Position in the workspace: lists of people follow it. */
  readonly seq: number;
  readonly cioId: string;
  readonly attributes: Map<string, string>;
  /** When attributes were set, where that is not `createdAt`. */
  readonly changedAt: Map<string, number>;
  readonly createdAt: number;
  devices: readonly Device[];
}

export interface Identifiers {
  readonly cio_id: string;
  readonly email: string | null;
  readonly id: string | null;
}

export function identifiersOf(person: Person): Identifiers {
  return {
    cio_id: person.cioId,
    email: person.attributes.get('email') ?? null,
    id: person.attributes.get('id') ?? null,
  };
}

/** `true`, `TRUE`, `1` and `"1"` count as unsubscribed. */
export function isUnsubscribed(person: Person): boolean {
  return ['true', '1'].includes((person.attributes.get('unsubscribed') ?? '').toLowerCase());
}
