import type { Ashby } from '../ashby.ts';
import type { TeamMember, User } from '../records/organization.ts';
import { fieldEntries } from './custom-field-entries.ts';

export function userView(ashby: Ashby, user: User) {
  return { ...user, customFields: fieldEntries(ashby, user.customFields) };
}

/** The user with this id, where a record refers to one. */
export function optionalUser(ashby: Ashby, userId: string | undefined) {
  const user = userId === undefined ? undefined : ashby.data.users.get(userId);
  return user && userView(ashby, user);
}

export function teamView({ data }: Ashby, members: readonly TeamMember[]) {
  return members.flatMap(({ userId, role }) => {
    const user = data.users.get(userId);
    return user ? [{ email: user.email, firstName: user.firstName, lastName: user.lastName, role, userId }] : [];
  });
}
