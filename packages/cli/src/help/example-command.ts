import type { JsonSchema } from '@agent-connectors/core/describe';
import { callSpecs } from '../grammar/call-options.ts';
import { quote } from '../quote.ts';

/** Returns a command that calls an operation with some parameters, as it can be pasted: with flags where they are plain, else with `--params`. */
export function exampleCommand(
  connector: string,
  id: string,
  params: Readonly<Record<string, unknown>>,
  input: JsonSchema,
): string {
  const required = (input['required'] ?? []) as readonly string[]; // names, as in every JSON Schema
  const words = ['agent-connectors', connector, ...id.split('.')];
  const flags = Object.entries(params).map(([name, value]) => flagsOf(name, value, required));
  const isPlain = flags.every((flag) => flag !== undefined);
  const given = isPlain ? flags.flat() : ['--params', JSON.stringify(params)];
  return [...words, ...given.flatMap((word) => word ?? [])].map(quote).join(' ');
}

function flagsOf(name: string, value: unknown, required: readonly string[]): readonly string[] | undefined {
  const flag = `--${name.replaceAll('_', '-')}`;
  // Options of every call come first.
  if (Object.hasOwn(callSpecs, flag.slice(2))) return undefined;
  if (typeof value === 'boolean') return [value ? flag : `--no-${flag.slice(2)}`];
  const isScalar = (each: unknown) => (typeof each === 'string' && !each.startsWith('-')) || typeof each === 'number';
  if (isScalar(value)) return required.length === 1 && required[0] === name ? [String(value)] : [flag, String(value)];
  if (Array.isArray(value) && value.length > 0 && value.every((each) => isScalar(each) && !/^[[{]/.test(String(each))))
    return value.flatMap((each) => [flag, String(each)]);
  return undefined;
}
