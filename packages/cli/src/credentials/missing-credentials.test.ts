import { expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';

const errorOf = async (line: string, env = {}) => (await runCommand(line.split(' '), { env })).error;

it('says how to log in, and names the variable', async () => {
  expect(await errorOf('pylon issues get 1')).toMatchObject({
    code: 'missing_credentials',
    message: "Pylon's API token is missing.",
    hint: expect.stringMatching(/^Log in: agent-connectors auth login pylon\. Or set PYLON_API_TOKEN\. An admin/),
  });
});

it('names the variables of each way', async () => {
  const ways =
    'LINEAR_API_KEY; LINEAR_ACCESS_TOKEN; LINEAR_CLIENT_ID and LINEAR_CLIENT_SECRET and LINEAR_REFRESH_TOKEN;';
  expect(await errorOf('linear issues get A-1')).toMatchObject({
    message: "Linear's credentials are missing.",
    hint: expect.stringContaining(`agent-connectors auth login linear. Or set the variables of one way: ${ways}`),
  });
  expect(await errorOf('linear issues get A-1', { LINEAR_CLIENT_ID: 'c' })).toMatchObject({
    message: "Linear's credentials are incomplete: LINEAR_CLIENT_SECRET is missing.",
    hint: expect.stringMatching(/ Or set LINEAR_CLIENT_SECRET\. [^`]* Set the variables of one way: [^`]*$/),
  });
});

it('in a status are named by their variables, too', async () => {
  const { out } = await runCommand(['auth', 'status', 'pylon']);
  expect(JSON.parse(out).apis.rest.message).toMatch(/Set PYLON_API_TOKEN\./);
});
