import { AbortedError } from '@agent-connectors/core';
import { errorJson } from '../result/error-json.ts';
import { modelText } from '../result/model-text.ts';
import type { ToolOutput } from './tool.ts';

type Value = Readonly<Record<string, unknown>>;

/** Returns what a tool answers for a value: `text` where the value is easier to read as text. */
export const outputOf = (value: Value, text = modelText(value)): ToolOutput => ({ ok: true, value, text });

/** Runs a tool. An error becomes its answer; an abort is thrown, because nobody waits for an answer. */
export async function answered(
  run: () => Promise<ToolOutput>,
  operation: () => string | undefined = () => undefined,
): Promise<ToolOutput> {
  try {
    return await run();
  } catch (error) {
    if (AbortedError.isInstance(error)) throw error;
    const value = { error: errorJson(error, operation()) };
    return { ok: false, value, text: modelText(value) };
  }
}
