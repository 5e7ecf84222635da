import type { Connector, Entities } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';

/** A line `NAME=value`, as of an `.env` file. */
export interface NamedLine {
  readonly name: string;
  readonly value: string;
  /** Whether the name can only be that of a variable. A secret may have an equals sign, too. */
  readonly isVariable: boolean;
}

/** Reads a line `NAME=value`. Returns `undefined` for another one. */
export function namedLine(line: string): NamedLine | undefined {
  const [, begin = '', name, value = ''] = /^\s*(export\s+)?([A-Za-z][\w-]*)\s*=\s*([\s\S]*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  // Base64 may end with equals signs.
  const isBase64 = /^=?$/.test(value.trim()) && !name.includes('_');
  const isVariable = begin !== '' || (/^[A-Z][A-Z0-9_]*$/.test(name) && !isBase64);
  return { name, value: unquoted(value.trim()), isVariable };
}

const unquoted = (text: string) => /^(["'])([\s\S]*)\1$/.exec(text)?.[2] ?? text;

/**
 * Throws `UsageError` where a secret is a variable with its value, such as `GITHUB_TOKEN=…`: sent as it is, it would tell one vendor the secret
 * of another. The error does not repeat the secret.
 */
export function refuseVariable(
  { title, credentials }: Connector<Entities>,
  field: string,
  secret: string,
  from: string,
): void {
  if (!secret.split(/\r?\n/).some((line) => namedLine(line)?.isVariable === true)) return;
  const name = credentials[field]?.variable ?? field;
  throw new UsageError(
    `What ${from} holds is a variable with its value, not ${title}'s ${credentials[field]?.title ?? field}.`,
    `Nothing was sent. Pass the value of ${name} alone.`,
  );
}
