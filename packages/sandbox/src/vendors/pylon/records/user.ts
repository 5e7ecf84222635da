import type { PylonStore } from '../store.ts';

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly avatar_url: string;
  readonly role_id: string;
  readonly status: string;
  /** Not answered; gives lists their order. */
  readonly created_at: string;
}

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly user_ids: readonly string[];
}

export function userView(user: UserRecord, store: PylonStore): Record<string, unknown> {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    emails: [user.email],
    avatar_url: user.avatar_url,
    role_id: user.role_id,
    role: store.userRoles.get(user.role_id) ?? null,
    status: user.status,
  };
}

export function teamView(team: TeamRecord, store: PylonStore): Record<string, unknown> {
  const users = team.user_ids.map((id) => store.miniUser(id)).filter((user) => user !== null);
  return { id: team.id, name: team.name, users };
}
