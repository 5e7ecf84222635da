// Creates an issue from a bug report by the names of its team, state and labels, and only shows the request without --yes.
//   file-bug <team key> "<title>" [--state "Todo"] [--label Bug]… [--yes] < report.md
import { parseArgs } from 'node:util';
import { ConnectorError, createLinear } from '@agent-connectors/linear';

// Expected failures, such as a missing key, end with their message alone.
process.once('uncaughtException', (error) => {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error([error.message, error.hint].filter(Boolean).join('\n'));
  process.exit(1);
});

const { values, positionals } = readArguments();
const [key, title] = positionals;
if (key === undefined || title === undefined || positionals.length > 2)
  stop('file-bug <team key> "<title>" [--state "Todo"] [--label Bug]… [--yes] < report.md', 2);
let description = '';
if (!process.stdin.isTTY) for await (const chunk of process.stdin) description += chunk;

const linear = createLinear();
const { data: team } = await linear.teams.get({ id: key }, { fields: ['id', 'name'] });

// A state belongs to one team. A label belongs to one team or to the workspace.
const ofTeam = { id: { eq: team.id } };
let stateId: string | undefined;
if (values.state !== undefined) {
  const filter = { team: ofTeam, name: { eqIgnoreCase: values.state } };
  const { data: states } = await linear.workflowStates.list({ filter });
  stateId = states[0]?.id;
  if (stateId === undefined) stop(`${team.name} has no state '${values.state}'.`);
}
const labelIds: string[] = [];
for (const name of values.label) {
  const filter = { name: { eqIgnoreCase: name }, or: [{ team: ofTeam }, { team: { null: true } }] };
  const { data: labels } = await linear.labels.list({ filter });
  if (labels[0] === undefined) stop(`There is no label '${name}' for ${team.name}.`);
  labelIds.push(labels[0].id);
}

const report = {
  // The same ID in the request that is shown and in the one that is sent.
  id: crypto.randomUUID(),
  teamId: team.id,
  title,
  description,
  priority: 2,
  labelIds,
  ...(stateId !== undefined && { stateId }),
};
const { data: request } = await linear.issues.create(report, { dryRun: true });
console.log('Would send', JSON.stringify(request.body, null, 2));
if (values.yes) {
  const { data: issue } = await linear.issues.create(report);
  console.log(`Created ${issue.identifier}: ${issue.url}`);
} else console.log('Nothing was sent. Add --yes to create the issue.');

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        state: { type: 'string' },
        label: { type: 'string', multiple: true, default: ['Bug'] },
        yes: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), 2);
  }
}

function stop(problem: string, code = 1): never {
  console.error(problem);
  process.exit(code);
}
