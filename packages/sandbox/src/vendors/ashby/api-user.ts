import type { Ashby } from './ashby.ts';
import { found } from './ashby-failure.ts';
import type { User } from './records/organization.ts';

/** The user that writes are credited to when the call names nobody. */
export function apiUser({ data }: Ashby): User {
  return found(data.users.all()[0], 'user');
}
