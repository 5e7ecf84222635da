import { day, hour, iso, momentBetween, momentsBetween } from '../../../engine/seed.ts';
import type { LinearRecord } from '../records.ts';
import content from './content.json' with { type: 'json' };
import { at, type World } from './world.ts';

interface Surroundings {
  readonly users: readonly LinearRecord[];
  readonly teams: readonly LinearRecord[];
  readonly labels: readonly LinearRecord[];
  readonly projects: readonly LinearRecord[];
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Adds the issues of all teams with their comments, history, relations and attachments. */
export function addIssues(world: World, around: Surroundings): readonly LinearRecord[] {
  const issues = content.teams.flatMap((plan, index) => addTeamIssues(world, around, plan, at(around.teams, index)));
  for (const issue of world.random.sample(issues, 10)) {
    const other = world.random.pick(issues.filter(({ id, teamId }) => id !== issue.id && teamId === issue.teamId));
    const type = world.random.pick(['blocks', 'related', 'duplicate']);
    const created = Math.max(Date.parse(issue.createdAt), Date.parse(other.createdAt));
    world.add('IssueRelation', created, { issueId: issue.id, relatedIssueId: other.id, type });
  }
  return issues;
}

function addTeamIssues(
  world: World,
  around: Surroundings,
  plan: (typeof content.teams)[number],
  team: LinearRecord,
): LinearRecord[] {
  const { random, now } = world;
  const topics = plan.patterns.flatMap(([label = '', title = '', text = '']) =>
    plan.areas.map((area) => ({ label, text, title: capitalized(title.replace('{area}', area)) })),
  );
  const members = plan.members.map((index) => at(around.users, index));
  const states = (world.records.get('WorkflowState') ?? []).filter(({ teamId }) => teamId === team.id);
  const cycles = (world.records.get('Cycle') ?? []).filter(({ teamId }) => teamId === team.id);
  const projects = around.projects.filter(({ teamIds }) => Array.isArray(teamIds) && teamIds.includes(team.id));
  const milestones = world.records.get('ProjectMilestone') ?? [];
  const own = (world.records.get('IssueLabel') ?? []).filter(({ teamId }) => teamId === team.id);
  const created = momentsBetween(random, plan.issues, now - 180 * day, now - hour);
  const issues: LinearRecord[] = [];

  for (const [index, topic] of random.sample(topics, plan.issues).entries()) {
    const begin = at(created, index);
    const isOld = begin < now - 45 * day;
    const type = random.keyed<string>(
      isOld
        ? { completed: 70, canceled: 8, duplicate: 2, backlog: 14, started: 6 }
        : { triage: 6, backlog: 30, unstarted: 22, started: 26, completed: 16 },
    );
    const state = random.pick(states.filter((one) => one.type === type));
    const started = ['started', 'completed'].includes(type)
      ? momentBetween(random, begin, Math.min(now, begin + 20 * day))
      : undefined;
    const closed = ['completed', 'canceled', 'duplicate'].includes(type)
      ? momentBetween(random, started ?? begin, Math.min(now, (started ?? begin) + 15 * day))
      : undefined;
    const assignee = started !== undefined || random.chance(0.4) ? random.pick(members) : undefined;
    const project = projects.length > 0 && random.chance(0.45) ? random.pick(projects) : undefined;
    const milestone = milestones.filter(({ projectId }) => projectId === project?.id);
    const time = closed ?? started;
    const cycle = cycles.find(
      ({ startsAt, endsAt }) => time !== undefined && iso(time) >= String(startsAt) && iso(time) < String(endsAt),
    );
    const creator = random.pick(members);
    const label = around.labels.find(({ name }) => name === topic.label);
    const parent = index > 5 && random.chance(0.1) ? random.pick(issues) : undefined;
    const issue = world.add(
      'Issue',
      begin,
      {
        teamId: team.id,
        number: index + 1,
        identifier: `${team.key}-${index + 1}`,
        title: topic.title,
        description: topic.text,
        priority: Number(random.keyed({ 0: 15, 1: 6, 2: 22, 3: 37, 4: 20 })),
        estimate: random.chance(0.7) ? random.pick([1, 2, 3, 5]) : null,
        stateId: state.id,
        labelIds: [
          ...(label ? [label.id] : []),
          ...(own.length > 0 && random.chance(0.3) ? [random.pick(own).id] : []),
        ],
        assigneeId: assignee?.id ?? null,
        creatorId: creator.id,
        subscriberIds: [...new Set([creator.id, ...(assignee ? [assignee.id] : [])])],
        projectId: project?.id ?? null,
        projectMilestoneId: milestone.length > 0 && random.chance(0.6) ? random.pick(milestone).id : null,
        cycleId: cycle?.id ?? null,
        parentId: parent?.id ?? null,
        dueDate: closed === undefined && random.chance(0.2) ? iso(now + random.int(-5, 30) * day).slice(0, 10) : null,
        startedAt: started === undefined ? null : iso(started),
        completedAt: type === 'completed' && closed !== undefined ? iso(closed) : null,
        canceledAt: type !== 'completed' && closed !== undefined ? iso(closed) : null,
        // Linear archives what was closed long ago.
        archivedAt: closed !== undefined && closed < now - 120 * day ? iso(closed + 60 * day) : null,
      },
      time ?? begin,
    );
    issues.push(issue);
    addTrail(world, issue, { states, members, started, closed });
  }
  return issues;
}

/** Adds what happened to an issue: history, comments and links. */
function addTrail(
  world: World,
  issue: LinearRecord,
  trail: {
    readonly states: readonly LinearRecord[];
    readonly members: readonly LinearRecord[];
    readonly started: number | undefined;
    readonly closed: number | undefined;
  },
): void {
  const { random, now } = world;
  const { states, members, started, closed } = trail;
  const stateOf = (type: string) => states.find((state) => state.type === type)?.id ?? null;
  const issueId = issue.id;
  const actor = () => random.pick(members).id;
  if (started !== undefined)
    world.add('IssueHistory', started, {
      issueId,
      actorId: issue.assigneeId,
      fromStateId: stateOf('backlog'),
      toStateId: stateOf('started'),
      toAssigneeId: issue.assigneeId,
    });
  if (closed !== undefined)
    world.add('IssueHistory', closed, {
      issueId,
      actorId: actor(),
      fromStateId: started === undefined ? stateOf('backlog') : stateOf('started'),
      toStateId: issue.stateId,
    });
  const begin = Date.parse(issue.createdAt);
  let thread: LinearRecord | undefined;
  for (const time of momentsBetween(random, random.pick([0, 0, 1, 2, 3]), begin, Math.min(now, begin + 20 * day))) {
    const parentId = thread && random.chance(0.4) ? thread.id : null;
    const comment = world.add('Comment', time, {
      issueId,
      userId: actor(),
      body: random.pick(content.comments),
      parentId,
    });
    if (parentId === null) thread = comment;
  }
  if (random.chance(0.2)) {
    const [title, sourceType, url] = random.pick(content.links);
    const number = random.int(100, 9999);
    const creatorId = actor();
    world.add('Attachment', momentBetween(random, begin, now), {
      issueId,
      creatorId,
      sourceType,
      title: `${title} ${number}`,
      url: `${url}${number}`,
      metadata: { number },
    });
  }
}
