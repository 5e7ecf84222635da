import { createInterface } from 'node:readline/promises';

/** Asks a person; the answer is read again until it can be understood. */
export interface Ask {
  /** `fallback` is taken for an empty answer. */
  text<T>(question: string, read: (answer: string) => T, fallback?: string): Promise<T>;
  yes(question: string): Promise<boolean>;
  close(): void;
}

/** Questions on the terminal. */
export function askTerminal(): Ask {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return {
    async text(question, read, fallback) {
      for (;;) {
        const answer = await terminal.question(`${question}${fallback === undefined ? '' : ` (${fallback})`}: `);
        try {
          return read(answer.trim() === '' && fallback !== undefined ? fallback : answer.trim());
        } catch (error) {
          console.error(error instanceof Error ? error.message : error);
        }
      }
    },
    async yes(question) {
      return !/^n/i.test(await terminal.question(`${question} (Y/n): `));
    },
    close: () => terminal.close(),
  };
}
