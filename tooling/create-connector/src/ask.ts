import { createInterface } from 'node:readline/promises';

/** Asks a person, and repeats a question until the answer is valid. */
export interface Ask {
  /** Asks for text. An empty answer means `fallback`. */
  text<T>(question: string, read: (answer: string) => T, fallback?: string): Promise<T>;
  yes(question: string): Promise<boolean>;
  close(): void;
}

/** Creates an `Ask` that uses the terminal. */
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
