import type { Triggers } from '@agent-connectors/core';

/** Says in words with which parameters a call has a consequence: `if archiveEmail is given`, `unless queue_draft is true`. */
export function triggerText(triggers: Triggers): string {
  const given = Object.entries(triggers).flatMap(([path, when]) => (when === 'given' ? [path] : []));
  const parts = Object.entries(triggers).flatMap(([path, when]) => (when === 'given' ? [] : [valueText(path, when)]));
  return [...parts, ...(given.length === 0 ? [] : [`if ${or(given)} is given`])]
    .join(' or ')
    .replaceAll(' or if ', ' or ');
}

function valueText(path: string, values: readonly (string | number | boolean | null)[]): string {
  const [value, other, ...rest] = values;
  // A flag with a default: everything but its other value counts.
  if (typeof value === 'boolean' && other === null && rest.length === 0) return `unless ${path} is ${!value}`;
  return `if ${path} is ${or(values.map((each) => (each === null ? 'not given' : JSON.stringify(each))))}`;
}

/** `a, b or c` */
const or = (names: readonly string[]) => names.join(', ').replace(/, (?=[^,]*$)/, ' or ');
