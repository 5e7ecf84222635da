import type { Connector, Entities } from '@agent-connectors/core';
import { refuseVariable } from '../credentials/named-line.ts';
import type { Io } from '../io.ts';
import { stripControls } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { LoginUnit, LoginWay } from './login-ways.ts';
import type { FieldValues, LoginPlan } from './plan-login.ts';

/** What questions are asked for. */
export interface Questions {
  readonly connector: Connector<Entities>;
  readonly units: readonly LoginUnit[];
  /** Values that are known, for which nobody is asked. */
  readonly known: FieldValues;
  readonly signal: AbortSignal | undefined;
}

/**
 * Asks the person at the terminal for the credentials of a login, secrets without showing them. Where a connector has several
 * credentials, an empty one skips its API. Throws `UsageError` where nothing is entered.
 */
export async function askCredentials(questions: Questions, io: Pick<Io, 'ask' | 'err'>): Promise<LoginPlan> {
  const { units, connector } = questions;
  const chosen: { readonly unit: LoginUnit; readonly way: LoginWay }[] = [];
  let values: FieldValues = {};
  if (units.length > 1) io.err(`${connector.title} has several credentials. Leave those empty that you do not use.\n`);
  for (const unit of units) {
    const way = await askWay(questions, unit, io);
    const answers = await askFields(questions, unit, way, values, io);
    if (answers === undefined) continue;
    values = { ...values, ...answers };
    chosen.push({ unit, way });
  }
  if (chosen.length === 0) throw new UsageError('No credential was entered.', 'Nothing was saved.');
  return { units: chosen.map(({ unit }) => unit), ways: chosen.map(({ way }) => way), values };
}

/** Asks which of several ways to take. The first is the default. */
async function askWay(
  { signal }: Questions,
  { title, ways }: LoginUnit,
  io: Pick<Io, 'ask' | 'err'>,
): Promise<LoginWay> {
  const [first, ...others] = ways;
  if (others.length === 0) return first;
  io.err(
    `${stripControls(title)}: log in with\n${ways.map((way, index) => `  ${index + 1}  ${stripControls(way.title)}\n`).join('')}`,
  );
  const answer = (await io.ask('Number [1]: ', signal && { signal })).trim();
  const found = answer === '' ? first : ways[Number(answer) - 1];
  if (found === undefined)
    throw new UsageError(`There is no way '${stripControls(answer)}'.`, `Enter a number from 1 to ${ways.length}.`);
  return found;
}

/** Asks for the fields of a way. Returns `undefined` where the first one is left empty. */
async function askFields(
  { connector, units, known, signal }: Questions,
  unit: LoginUnit,
  { fields }: LoginWay,
  earlier: FieldValues,
  io: Pick<Io, 'ask' | 'err'>,
): Promise<FieldValues | undefined> {
  const answers: Record<string, string> = {};
  let isFirst = true;
  for (const field of fields) {
    const found = known[field] ?? earlier[field];
    if (found !== undefined) {
      answers[field] = found;
      continue;
    }
    const { title = field, where = '', public: open, multiline } = connector.credentials[field] ?? {};
    io.err(`${stripControls(where)}\n`);
    const skip = units.length > 1 && isFirst ? ` (empty: not the ${stripControls(unit.title)})` : '';
    const lines = multiline === true ? ', with \\n for line breaks' : '';
    const answer = await io.ask(`${stripControls(title)}${lines}${skip}: `, {
      hidden: open !== true,
      ...(signal && { signal }),
    });
    if (answer.trim() === '') {
      if (isFirst && units.length > 1) return undefined;
      throw new UsageError(`The ${title} is missing.`, 'Nothing was saved.');
    }
    refuseVariable(connector, field, answer, 'the answer');
    answers[field] = answer.trim();
    isFirst = false;
  }
  return answers;
}
