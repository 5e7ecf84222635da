import type { Random } from '../../../engine/random.ts';
import { day, iso } from '../../../engine/seed.ts';
import type { LinearRecord, TypeName } from '../records.ts';
import content from './content.json' with { type: 'json' };
import { addIssues } from './issues.ts';
import { addProjects } from './projects.ts';
import { at, createWorld, type World } from './world.ts';

/** Generates the workspace: about 150 issues of three teams within half a year, with everything around them. */
export function createWorkspace(random: Random, time: Date) {
  const now = time.getTime();
  const world = createWorld(random, now);
  const founded = now - 900 * day;
  const users = content.users.map((user, index) =>
    world.add('User', founded + index * 20 * day, {
      ...user,
      email: `${user.displayName}@halden.example`,
      lastSeen: iso(now - random.int(1, user.active === false ? 200 : 3) * day),
    }),
  );
  const teams = addTeams(world, users, founded);
  const labels = content.labels.map((label) => world.add('IssueLabel', founded, label));
  const group = world.add('IssueLabel', founded, { ...content.labelGroup, isGroup: true });
  for (const name of content.labelGroup.children) world.add('IssueLabel', founded, { name, parentId: group.id });

  const projects = addProjects(world, users, teams);
  const issues = addIssues(world, { users, teams, labels, projects });
  addCustomers(world, users, issues);
  for (const { name, type, team, data } of content.templates)
    world.add('Template', founded + 90 * day, {
      name,
      type,
      templateData: JSON.stringify(data),
      teamId: team === null ? null : at(teams, team).id,
    });
  world.add('Webhook', now - 200 * day, {
    label: 'Data warehouse',
    url: 'https://warehouse.halden.example/hooks/linear',
    resourceTypes: ['Issue', 'Comment', 'Project'],
    allPublicTeams: true,
    creatorId: at(users, 1).id,
    secret: `lin_wh_${random.hex(16)}`,
  });
  for (const issue of issues.slice(-12)) {
    const [type, category] = random.pick(content.notifications);
    world.add('Notification', Date.parse(issue.updatedAt), {
      type,
      category,
      actorId: random.pick(users.slice(1, 9)).id,
      readAt: random.chance(0.5) ? iso(Math.min(now, Date.parse(issue.updatedAt) + day / 4)) : null,
    });
  }
  const subscription = { id: random.uuid(), type: 'business', seats: users.length };
  const organization = {
    id: random.uuid(),
    ...content.organization,
    createdAt: iso(founded),
    updatedAt: iso(founded),
    subscription,
  };
  // Last, so that it takes no random values from the others.
  world.add('User', now - 60 * day, { ...content.app, email: `${content.app.displayName}@halden.example`, app: true });
  // A vendor stores records in the order of their creation.
  const byCreation = (a: LinearRecord, b: LinearRecord) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0;
  return { organization, records: (type: TypeName) => (world.records.get(type) ?? []).sort(byCreation) };
}

function addTeams(world: World, users: readonly LinearRecord[], founded: number): readonly LinearRecord[] {
  return content.teams.map(({ key, name, description, color, estimation, members, labels }) => {
    const team = world.add('Team', founded, {
      key,
      name,
      description,
      color,
      timezone: 'Europe/Oslo',
      cyclesEnabled: key !== 'DES',
      issueEstimationType: estimation,
    });
    const teamId = team.id;
    for (const [index, member] of members.entries())
      world.add('TeamMembership', founded + index * 15 * day, {
        teamId,
        userId: at(users, member).id,
        owner: index === 1,
      });
    for (const [position, state] of content.states.entries())
      world.add('WorkflowState', founded, { ...state, teamId, position });
    for (const label of labels) world.add('IssueLabel', founded + 30 * day, { name: label, teamId });
    if (team.cyclesEnabled) addCycles(world, teamId);
    return team;
  });
}

/** Adds cycles of two weeks: five past ones, the current one and the next. */
function addCycles(world: World, teamId: string): void {
  const length = 14 * day;
  const current = Math.floor(world.now / day) * day - world.random.int(2, 11) * day;
  for (const offset of [-5, -4, -3, -2, -1, 0, 1]) {
    const start = current + offset * length;
    world.add('Cycle', Math.min(start - length, world.now - day), {
      teamId,
      number: offset + 12,
      startsAt: iso(start),
      endsAt: iso(start + length),
      completedAt: offset < 0 ? iso(start + length) : null,
    });
  }
}

function addCustomers(world: World, users: readonly LinearRecord[], issues: readonly LinearRecord[]): void {
  const { random, now } = world;
  const statuses = content.customerStatuses.map((name, position) =>
    world.add('CustomerStatus', now - 600 * day, { name, position, type: 'active', color: '#5e6ad2' }),
  );
  const tiers = content.customerTiers.map((name, position) =>
    world.add('CustomerTier', now - 600 * day, { name, displayName: name, position, color: '#5e6ad2' }),
  );
  for (const { domain, tier, status, ...fields } of content.customers) {
    const customer = world.add('Customer', now - random.int(200, 500) * day, {
      ...fields,
      domains: [domain],
      externalIds: [`crm-${random.int(1000, 9999)}`],
      slugId: random.hex(12),
      ownerId: random.pick(users.slice(0, 10)).id,
      statusId: at(statuses, status).id,
      tierId: tier === null ? null : at(tiers, tier).id,
    });
    for (const issue of random.sample(issues, random.int(0, 4)))
      world.add('CustomerNeed', Date.parse(issue.updatedAt), {
        body: random.pick(content.needs),
        priority: random.int(0, 1),
        customerId: customer.id,
        issueId: issue.id,
      });
  }
}
