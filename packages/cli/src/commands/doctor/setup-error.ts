import type { Finding } from './finding.ts';

/** Reports that something is wrong with the setup. The findings are printed already. */
export class SetupError extends Error {
  readonly code = 'setup';
  /** What to do. */
  readonly hint: string;

  constructor(problems: readonly Finding[]) {
    const checks = [...new Set(problems.map(({ check }) => check))].join(', ');
    super(
      `${problems.length === 1 ? 'There is a problem' : `There are ${problems.length} problems`} with the setup: ${checks}.`,
    );
    this.hint = [...new Set(problems.flatMap(({ hint }) => hint ?? []))].join(' ') || 'The output says what is wrong.';
  }
}
