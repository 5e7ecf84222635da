import type { Ashby } from '../ashby.ts';
import type { CustomField, FieldEntry } from '../records/custom-field.ts';
import type { TeamMember, User } from '../records/organization.ts';

export function userView(ashby: Ashby, user: User) {
  return { ...user, customFields: fieldEntries(ashby, user.customFields) };
}

/** Returns the user with this id, if a record refers to one. */
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

function labelOf({ selectableValues }: CustomField, value: unknown) {
  if (selectableValues === undefined) return undefined;
  const label = (one: unknown) => selectableValues.find((option) => option.value === one)?.label ?? String(one);
  return Array.isArray(value) ? value.map(label) : label(value);
}

export function fieldEntry(field: CustomField, value: unknown) {
  return { id: field.id, isPrivate: field.isPrivate, title: field.title, valueLabel: labelOf(field, value), value };
}

export function fieldEntries({ data }: Ashby, entries: readonly FieldEntry[]) {
  return entries.flatMap(({ fieldId, value }) => {
    const field = data.customFields.get(fieldId);
    return field ? [fieldEntry(field, value)] : [];
  });
}
