import * as v from 'valibot';

/**
 * Requires a parameter besides those that identify the record: an update without one usually lost it earlier,
 * and vendors respond to it as if it had succeeded.
 */
// @__NO_SIDE_EFFECTS__
export function changesSomething<Input extends object>(
  ...keys: readonly (keyof Input & string)[]
): v.CheckAction<Input, string> {
  const isKey = (name: string) => keys.some((key) => key === name);
  return v.check<Input, string>(
    (input) => Object.entries(input).some(([name, value]) => value !== undefined && !isKey(name)),
    'Expected at least one field to change',
  );
}
