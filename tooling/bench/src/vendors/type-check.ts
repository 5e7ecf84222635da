import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../child.ts';

/** A program of 20 lines that does the same with each client: get a record, list two pages, create one, and handle an error. */
const programs: Readonly<Record<string, string>> = {
  stripe: `
import Stripe from 'stripe';
const stripe = new Stripe('key');
export async function run(id: string): Promise<string[]> {
  const names: string[] = [];
  const customer = await stripe.customers.retrieve(id);
  if (!customer.deleted && customer.email) names.push(customer.email);
  for await (const invoice of stripe.invoices.list({ customer: id, limit: 100 })) {
    names.push(invoice.number ?? 'draft');
    if (names.length > 200) break;
  }
  try {
    const created = await stripe.customers.create({ email: 'a@example.com', metadata: { plan: 'pro' } });
    names.push(created.id);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) names.push(error.code ?? 'unknown');
    else throw error;
  }
  return names;
}
`,
  '@agent-connectors/stripe': `
import { ConnectorError, createStripe } from '@agent-connectors/stripe';
const stripe = createStripe({ apiKey: 'key' });
export async function run(id: string): Promise<string[]> {
  const names: string[] = [];
  const { data: customer } = await stripe.customers.get({ id });
  if (customer.email) names.push(customer.email);
  for await (const invoice of stripe.invoices.list({ customer: id, limit: 100 })) {
    names.push(invoice.number ?? 'draft');
    if (names.length > 200) break;
  }
  try {
    const created = await stripe.customers.create({ email: 'a@example.com', metadata: { plan: 'pro' } });
    names.push(created.data.id);
  } catch (error) {
    if (ConnectorError.isInstance(error)) names.push(error.code);
    else throw error;
  }
  return names;
}
`,
  '@octokit/rest': `
import { Octokit } from '@octokit/rest';
const octokit = new Octokit({ auth: 'token' });
export async function run(owner: string, repo: string): Promise<string[]> {
  const names: string[] = [];
  const { data: repository } = await octokit.rest.repos.get({ owner, repo });
  names.push(repository.full_name);
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listForRepo, { owner, repo, per_page: 100 })) {
    for (const issue of data) names.push(issue.title);
    if (names.length > 200) break;
  }
  try {
    const created = await octokit.rest.issues.create({ owner, repo, title: 'A bug', labels: ['bug'] });
    names.push(created.data.title);
  } catch (error) {
    if (error instanceof Error && 'status' in error) names.push(String(error.status));
    else throw error;
  }
  return names;
}
`,
  '@agent-connectors/github': `
import { ConnectorError, createGithub } from '@agent-connectors/github';
const github = createGithub({ token: 'token' });
export async function run(owner: string, repo: string): Promise<string[]> {
  const names: string[] = [];
  const { data: repository } = await github.repositories.get({ owner, repo });
  names.push(repository.full_name ?? '');
  for await (const { data } of github.issues.list({ owner, repo, limit: 100 }).pages()) {
    for (const issue of data) names.push(issue.title ?? '');
    if (names.length > 200) break;
  }
  try {
    const created = await github.issues.create({ owner, repo, title: 'A bug', labels: ['bug'] });
    names.push(created.data.title ?? '');
  } catch (error) {
    if (ConnectorError.isInstance(error)) names.push(String(error.status));
    else throw error;
  }
  return names;
}
`,
  '@linear/sdk': `
import { LinearClient, LinearError } from '@linear/sdk';
const linear = new LinearClient({ apiKey: 'key' });
export async function run(id: string, teamId: string): Promise<string[]> {
  const names: string[] = [];
  const issue = await linear.issue(id);
  names.push(issue.title);
  let page = await linear.issues({ first: 100 });
  for (; names.length < 200 && page.pageInfo.hasNextPage; page = await page.fetchNext()) {
    for (const each of page.nodes) names.push(each.title);
  }
  try {
    const created = await linear.createIssue({ teamId, title: 'A bug', priority: 2 });
    const made = await created.issue;
    names.push(made?.identifier ?? 'none');
  } catch (error) {
    if (error instanceof LinearError) names.push(String(error.type));
    else throw error;
  }
  return names;
}
`,
  '@agent-connectors/linear': `
import { ConnectorError, createLinear } from '@agent-connectors/linear';
const linear = createLinear({ apiKey: 'key' });
export async function run(id: string, teamId: string): Promise<string[]> {
  const names: string[] = [];
  const { data: issue } = await linear.issues.get({ id });
  names.push(issue.title ?? '');
  for await (const each of linear.issues.list({ limit: 100 })) {
    names.push(each.title ?? '');
    if (names.length > 200) break;
  }
  try {
    const created = await linear.issues.create({ teamId, title: 'A bug', priority: 2 });
    names.push(created.data.identifier ?? 'none');
  } catch (error) {
    if (ConnectorError.isInstance(error)) names.push(error.code);
    else throw error;
  }
  return names;
}
`,
};

/** Returns the seconds that checking the program of each client takes, from the declarations of the built packages. */
export function checkSeconds(clients: readonly string[]): ReadonlyMap<string, number> {
  const folder = fileURLToPath(new URL('../../.checked', import.meta.url));
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  try {
    const took = new Map<string, number[]>(clients.map((client) => [client, []]));
    for (const client of clients) {
      mkdirSync(join(folder, client), { recursive: true });
      writeFileSync(join(folder, client, 'program.ts'), programs[client] ?? '');
      writeFileSync(
        join(folder, client, 'tsconfig.json'),
        JSON.stringify({
          extends: '@agent-connectors/tsconfig/base.json',
          compilerOptions: { customConditions: [], noEmit: true, skipLibCheck: true },
          include: ['program.ts'],
        }),
      );
    }
    for (let round = 0; round < 5; round++)
      for (const client of clients) took.get(client)?.push(check(tsc, join(folder, client)));
    return new Map([...took].map(([client, times]) => [client, median(times)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(tsc: string, folder: string): number {
  const begin = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`A program does not compile:\n${stdout.slice(0, 2000)}`);
  return (performance.now() - begin) / 1000;
}
