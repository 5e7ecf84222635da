import { isVerb, standardVerb } from '../draft/verbs.ts';
import { pluralOf, singular } from '../names/plural.ts';
import { camelCase, words } from '../names/words.ts';

/** Returns the words of an entity in the plural, from the name of its type. */
export const entityOfType = (type: string): string[] => pluralOf(words(type));

/** Returns the entity of a field whose type says nothing: the longest known one in its name, or its nouns. */
export function entityOfField(field: string, known: readonly (readonly string[])[]): string[] {
  const parts = words(field);
  const found = known.filter((entity) => startOf(parts, entity) >= 0).sort((a, b) => b.length - a.length)[0];
  if (found !== undefined) return [...found];
  const nouns = parts.filter((word, index) => !(isVerb(word) && (index === 0 || index === parts.length - 1)));
  return nouns.length > 0 ? pluralOf(nouns) : ['calls'];
}

/** Returns where an entity is in the words of a name, or -1. */
function startOf(parts: readonly string[], entity: readonly string[]): number {
  const one = entity.map(singular);
  return parts.findIndex((_, at) => one.every((word, index) => singular(parts[at + index] ?? '') === word));
}

/** Returns possible names of an action: the words of the field without its entity, the verb first. */
export function actionsOf(field: string, entity: readonly string[], usual: 'list' | 'get' | undefined): string[] {
  const parts = words(field);
  const at = startOf(parts, entity);
  const rest = at < 0 ? parts : [...parts.slice(0, at), ...parts.slice(at + entity.length)];
  const whole = camelCase(parts);
  const verbAt = rest.findIndex((word, index) => isVerb(word) && (index === 0 || index === rest.length - 1));
  const verb = rest[verbAt];
  if (verb === undefined) return [camelCase(usual === undefined ? rest : [usual, ...rest]), whole].filter(Boolean);
  const objects = rest.filter((_, index) => index !== verbAt);
  const standard = objects.length === 0 ? standardVerb(verb) : verb;
  return [camelCase([standard === 'get' && usual === 'list' ? 'list' : standard, ...objects]), whole];
}
