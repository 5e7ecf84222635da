import type { SchemaDefinitions } from '@agent-connectors/core/describe';
import { UsageError } from '../usage-error.ts';
import { type FoundParameter, isSwitch } from './find-parameter.ts';
import type { FlagContext } from './flag-context.ts';
import { missingValue } from './missing-value.ts';
import { readValue } from './read-value.ts';
import { type ParameterType, typeOf } from './schema-types.ts';
import type { Token } from './tokens.ts';

type Flag = Extract<Token, { readonly kind: 'flag' }>;

/** Reads the value of a flag: after its equals sign, from the next word, or `true` for a switch. Throws `UsageError`. */
export function flagValue(
  { raw, value: own }: Flag,
  next: Token | undefined,
  { type, isNegated, isOpen }: FoundParameter,
  context: FlagContext,
  definitions: SchemaDefinitions,
): { readonly value: unknown; readonly takesNext: boolean } {
  if (isNegated) {
    if (own !== undefined) throw new UsageError(`${raw} takes no value.`);
    return { value: false, takesNext: false };
  }
  const word = own === undefined && next?.kind === 'word' ? next.text : undefined;
  if (!isSwitch(type)) {
    const text = own ?? word;
    if (text === undefined) throw missingValue(raw, next, isOpen ? openHint(raw) : `See ${context.command} --help.`);
    const value = parameterValue(text, type, raw, context, definitions);
    return { value, takesNext: word !== undefined };
  }
  // A word that no switch takes may be the parameter that needs no name, unless it is another word for yes or no.
  const takesNext = word !== undefined && takesWord(type, word);
  if (word !== undefined && !takesNext && /^(true|false|yes|no|on|off|y|n)$/i.test(word)) throw noSwitch(raw, word);
  const text = own ?? (takesNext ? word : undefined);
  if (text === undefined) return { value: true, takesNext };
  if (!takesWord(type, text)) throw noSwitch(raw, text);
  return { value: parameterValue(text, type, raw, context, definitions), takesNext };
}

/** The items of a list have a type of their own. */
export function parameterValue(
  text: string,
  type: ParameterType,
  raw: string,
  { folder }: Pick<FlagContext, 'folder'>,
  definitions: SchemaDefinitions,
): unknown {
  const item = type.types.has('array') && !/^\s*\[/.test(text) ? typeOf(type.items ?? {}, definitions) : type;
  return readValue(text, item, raw, folder);
}

/** The error for a switch with another word than it takes. */
export const noSwitch = (raw: string, word: string): UsageError =>
  new UsageError(
    `${raw} takes true or false, not '${word}'.`,
    `${raw} alone is true, and ${raw.replace(/^--/, '--no-')} is false.`,
  );

/** Something else than yes and no may be accepted as well: a number, a list. */
function takesWord({ types }: ParameterType, word: string): boolean {
  if (word === 'true' || word === 'false') return true;
  if (word === 'null') return types.has('null');
  return [...types].some((type) => type !== 'boolean' && type !== 'null') && !/^(yes|no|on|off|y|n)$/i.test(word);
}

const openHint = (raw: string) => {
  const name = raw.replace(/^--(no-)?/, '');
  return raw.startsWith('--no-') ? `For false: --${name} false.` : `For true: --${name} true.`;
};
