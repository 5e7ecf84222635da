import { words } from '../names/words.ts';
import type { Numeric, RecordShape, Shape, Text } from '../openapi/shape.ts';
import type { Mode } from './usage.ts';

/** The number of optional fields in an example. */
const shownFields: Readonly<Record<Mode, number>> = { input: 3, output: 10 };
const deepestExample = 4;

/** Returns a realistic example of a shape that its schema accepts. */
export function lifelike(name: string, shape: Shape, mode: Mode, depth = 0): unknown {
  switch (shape.kind) {
    case 'text':
      return lifelikeText(name, shape);
    case 'number':
      return lifelikeNumber(name, shape);
    case 'flag':
      return true;
    case 'choice':
      return shape.values[0];
    case 'file':
      if (shape.raw) return 'Ready on Monday.';
      return mode === 'output' ? 'content' : { filename: 'notes.txt', content: 'Ready on Monday.' };
    case 'list':
      return Array.from({ length: Math.max(1, shape.minItems ?? 1) }, () =>
        lifelike(name.replace(/s$/, ''), shape.item, mode, depth + 1),
      );
    case 'either':
      return lifelike(name, shape.options[0] ?? { kind: 'anything' }, mode, depth);
    case 'anything':
      return 'anything';
    case 'record':
      return lifelikeRecord(shape, mode, depth);
  }
}

function lifelikeRecord(shape: RecordShape, mode: Mode, depth: number): Record<string, unknown> {
  const hidden = mode === 'input' ? 'readOnly' : 'writeOnly';
  const fields = Object.entries(shape.fields).filter(([, field]) => !field[hidden]);
  let optional = depth > deepestExample ? 0 : shownFields[mode];
  const shown = fields.filter(([name]) => shape.required.includes(name) || optional-- > 0);
  if (Object.keys(shape.fields).length === 0)
    return shape.rest ? { region: lifelike('region', shape.rest, mode, depth + 1) } : { region: 'north' };
  return Object.fromEntries(shown.map(([name, field]) => [name, lifelike(name, field.shape, mode, depth + 1)]));
}

function lifelikeText(name: string, { format, minLength = 0, maxLength }: Text): string {
  const text = plainText(name, format);
  const long = text.length < minLength ? text.padEnd(minLength, 'x') : text;
  return maxLength !== undefined && long.length > maxLength ? long.slice(0, maxLength) : long;
}

function plainText(name: string, format: string | undefined): string {
  const last = words(name).at(-1) ?? '';
  if (format === 'date-time') return '2026-11-03T09:30:00Z';
  if (format === 'date') return '2026-11-03';
  if (format === 'email' || last === 'email' || last === 'mail') return 'mira.okafor@brightwater.example';
  if (format === 'uri' || format === 'url' || last === 'url') return 'https://www.example.com/page';
  if (last === 'at' || last === 'time' || last === 'timestamp') return '2026-11-03T09:30:00Z';
  if (last === 'date') return '2026-11-03';
  if (format === 'uuid' || last === 'id' || last === 'uuid') return '5f0c7a52-8d1e-4c36-9b7a-2f4e61d0c9aa';
  if (last === 'name') return 'Mira Okafor';
  return words(name).join(' ') || 'text';
}

function lifelikeNumber(name: string, { integer, minimum, maximum, epoch }: Numeric): number {
  if (epoch !== undefined) return epoch === 'seconds' ? 1_793_000_000 : 1_793_000_000_000;
  const last = words(name).at(-1) ?? '';
  const usual = /^(at|time|timestamp|created|updated)$/.test(last) ? 1_793_000_000 : last === 'page' ? 2 : 12;
  const least = Math.max(usual, minimum ?? usual);
  const candidates = maximum === undefined ? least : Math.min(least, maximum);
  return integer ? Math.trunc(candidates) : candidates;
}
