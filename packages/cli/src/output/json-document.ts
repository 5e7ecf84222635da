import type { Io } from '../io.ts';
import { escapeControls } from '../terminal.ts';
import { indentJson } from './indent-json.ts';

/** Writes `{"data":[…],"meta":{…}}` record by record. */
export interface JsonDocument {
  /** Writes records, which are JSON texts. */
  add(records: readonly string[]): Promise<void>;
  end(meta: object): Promise<void>;
}

/** Creates a document with a record on each line in a pipe, and indented at a terminal. It is valid when it has ended. */
export function createJsonDocument({ out, terminal }: Pick<Io, 'out' | 'terminal'>): JsonDocument {
  const { out: isTerminal, color } = terminal;
  const textOf = (json: string, margin: string) =>
    isTerminal ? `${margin}${indentJson(json, color, margin)}` : escapeControls(json);
  let isOpen = false;
  return {
    async add(records) {
      if (records.length === 0) return;
      const begin = isOpen ? ',\n' : isTerminal ? '{\n  "data": [\n' : '{"data":[\n';
      isOpen = true;
      await out(`${begin}${records.map((json) => textOf(json, '    ')).join(',\n')}`);
    },
    async end(meta) {
      const json = JSON.stringify(meta);
      if (!isOpen)
        return out(
          `${isTerminal ? indentJson(`{"data":[],"meta":${json}}`, color) : `{"data":[],"meta":${escapeControls(json)}}`}\n`,
        );
      if (isTerminal) return out(`\n  ],\n  "meta": ${indentJson(json, color, '  ')}\n}\n`);
      await out(`\n],"meta":${escapeControls(json)}}\n`);
    },
  };
}
