import * as v from 'valibot';

/**
 * Asks for something to change besides what says which record it is: an update of nothing is a parameter that went missing
 * on the way, and vendors answer it as if all were well.
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
