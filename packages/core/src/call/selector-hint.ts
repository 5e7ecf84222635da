import { snakeCase } from '../util/names.ts';
import { nearest, suggestion } from '../util/nearest.ts';

/** The way out of a policy's selector that matches nothing: the nearest one of the same form. */
export function selectorHint(text: string, effects: readonly string[], ids: readonly string[]): string {
  if (text.startsWith('@')) return suggestion(text, effects);
  const pairs = ids.map((id) => id.split('.'));
  const entities = [...new Set(pairs.map(([entity = '']) => entity))];
  const [entity = '', ...rest] = snakeCase(text).split('.');
  const found = entity === '*' || entities.includes(entity) ? entity : nearest(entity, entities);
  if (found === undefined) return `${suggestion(entity, entities)}; '*' stands for any`;
  if (rest.length === 0) return `did you mean '${found}.*'?`;
  const actions = [...new Set(pairs.flatMap(([of, action = '']) => (found === '*' || of === found ? [action] : [])))];
  const action = rest.join('.');
  if (action === '*' || actions.includes(action)) return `did you mean '${found}.${action}'?`;
  const near = nearest(action, actions);
  return near === undefined
    ? `${found === '*' ? 'actions are' : `${found} has`} ${actions.slice(0, 20).join(', ')}`
    : `did you mean '${found}.${near}'?`;
}
