import type { Connector, Entities, IssuedTokens } from '@agent-connectors/core';
import { envFileOf, readEnvFile } from '../credentials/env-file.ts';
import { refuseVariable } from '../credentials/named-line.ts';
import { present, type Variables } from '../credentials/variables.ts';
import type { Io } from '../io.ts';
import { stripControls } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { askCredentials } from './ask-credentials.ts';
import { copiedCredential } from './copied-credential.ts';
import type { LoginTools } from './login-tools.ts';
import { type LoginUnit, loginUnits, methodsOf } from './login-ways.ts';
import { type FieldValues, type LoginPlan, planLogin, variableOf } from './plan-login.ts';
import { onlySecret, readTyped } from './typed-credentials.ts';

/** A login whose credentials are to be collected. */
export interface LoginRequest {
  readonly connector: Connector<Entities>;
  readonly units: readonly LoginUnit[];
  /** Values of the command line. */
  readonly given: FieldValues;
  /** Default: the given values where they are enough, the browser where it is the preferred way, questions otherwise. */
  readonly source: 'with-token' | 'from-clipboard' | 'browser' | undefined;
  readonly wait: boolean;
  readonly port: number | undefined;
  readonly region: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Returns what the profile holds already: the client of an OAuth application is needed again. */
  readonly saved: () => Promise<FieldValues>;
}

/** The credentials of a login. */
export interface Collected {
  readonly plan: LoginPlan;
  readonly tokens?: IssuedTokens;
}

/** Collects the credentials of a login from where the command line says. Throws `UsageError` and the errors of `loginByBrowser`. */
export async function collectCredentials(request: LoginRequest, io: Io, tools: LoginTools): Promise<Collected> {
  const { connector, units, given, source, wait, signal } = request;
  const open = openValues(connector, io);
  const known = { ...open, ...given };
  if (source === 'with-token')
    return {
      plan: planLogin(connector, units, { ...given, ...readTyped(connector, units, await io.in(), known) }, open),
    };
  if (source === 'from-clipboard') {
    const field = onlySecret(connector, units, known);
    const copied = await copiedCredential({ read: tools.clipboard, pause: tools.pause, wait, signal });
    refuseVariable(connector, field, copied, 'the clipboard');
    return { plan: planLogin(connector, units, { ...given, [field]: copied }, open) };
  }
  const unit = units.find(({ ways }) =>
    source === 'browser' ? ways.some(({ isBrowser }) => isBrowser) : ways[0].isBrowser,
  );
  if (unit !== undefined && isMissing(units, known)) return byBrowser(request, unit, known, io, tools);
  if (Object.keys(given).some((field) => connector.credentials[field]?.public !== true) || !canAsk(io)) {
    if (!isMissing(units, known)) return { plan: planLogin(connector, units, given, open) };
    if (!canAsk(io)) throw nobodyToAsk(connector);
  }
  const plan = await askCredentials({ connector, units, known, signal }, io);
  const way = plan.ways.findIndex(({ isBrowser }) => isBrowser);
  const asked = plan.units[way];
  if (asked === undefined) return { plan };
  const { plan: ofBrowser, tokens } = await byBrowser(request, asked, { ...known, ...plan.values }, io, tools);
  return { plan: { ...plan, values: { ...plan.values, ...ofBrowser.values } }, ...(tokens && { tokens }) };
}

/** Questions need a terminal to type in, and one to read. */
const canAsk = ({ terminal }: Pick<Io, 'terminal'>) => terminal.in && terminal.err;

/** Whether no way is complete with what is known. */
const isMissing = (units: readonly LoginUnit[], known: FieldValues) =>
  !units.some(({ ways }) =>
    ways.some(({ isBrowser, fields }) => !isBrowser && fields.length > 0 && fields.every((field) => field in known)),
  );

/** Returns the fields of the environment that are no secrets, such as the subdomain. */
function openValues({ credentials }: Connector<Entities>, { env }: Pick<Io, 'env'>): FieldValues {
  const given = present(env);
  return Object.fromEntries(
    Object.entries(credentials).flatMap(([field, { variable, public: open }]) => {
      const value = given[variable];
      return open === true && value !== undefined ? [[field, value] as const] : [];
    }),
  );
}

async function byBrowser(
  request: LoginRequest,
  unit: LoginUnit,
  known: FieldValues,
  io: Io,
  tools: LoginTools,
): Promise<Collected> {
  const { connector, region, port, signal } = request;
  const way = unit.ways.find(({ isBrowser }) => isBrowser);
  if (way === undefined) throw new TypeError('The unit was chosen for this way.');
  const values = await clientValues(request, way.fields, known, io);
  const { loginByBrowser } = await import('./login-by-browser.ts');
  const tokens = await loginByBrowser({
    connector,
    credentials: values,
    env: io.env,
    api: unit.apis[0],
    openBrowser: (url) => {
      io.err(`Log in at ${url}\n`);
      return tools.openBrowser(url);
    },
    ...(region !== undefined && { region }),
    ...(port !== undefined && { port }),
    ...(signal && { signal }),
    ...(tools.fetch && { fetch: tools.fetch }),
  });
  return { plan: { units: [unit], ways: [way], values }, tokens };
}

/** Returns the fields of the OAuth client: from the command line, the environment, `.env`, the profile, or the person at the terminal. */
async function clientValues(
  { connector, saved, signal }: LoginRequest,
  fields: readonly string[],
  known: FieldValues,
  io: Io,
): Promise<FieldValues> {
  const environment = present(io.env);
  let file: Variables | undefined;
  // What is saved may be damaged, or in a keychain that is locked: a login works nevertheless.
  const before = await saved().catch((): FieldValues => ({}));
  const found: Record<string, string> = {};
  for (const field of fields) {
    const { variable = '', title = field, where = '', public: open } = connector.credentials[field] ?? {};
    let value = known[field] ?? environment[variable];
    if (value === undefined) {
      file ??= readEnvFile(envFileOf(io.folder, connector.name), io.env);
      value = file[variable] ?? before[field];
    }
    if (value !== undefined) found[field] = value;
    else if (!canAsk(io))
      throw new UsageError(
        `${connector.title}'s login by the browser needs ${variableOf(connector, field)}.`,
        `Set it in the environment, or pass --credential ${field}=@file. ${where}`,
      );
    else {
      io.err(`${stripControls(where)}\n`);
      found[field] = (
        await io.ask(`${stripControls(title)}: `, { hidden: open !== true, ...(signal && { signal }) })
      ).trim();
    }
  }
  return found;
}

function nobodyToAsk(connector: Connector<Entities>): UsageError {
  const all = loginUnits(connector);
  const methods = methodsOf(all);
  const hasBrowser = methods.includes('browser');
  const choice =
    methods.length > 1 ? ` There is --method ${methods.filter((name) => name !== 'browser').join(', ')}.` : '';
  return new UsageError(
    'There is no terminal to ask for the credential.',
    `Pass it on standard input with --with-token, or copy it and pass --from-clipboard --wait${hasBrowser ? ', or pass --browser' : ''}.${choice}`,
  );
}
