import { day, iso, momentBetween } from '../../../engine/seed.ts';
import type { LinearRecord } from '../records.ts';
import content from './content.json' with { type: 'json' };
import { at, type World } from './world.ts';

/** Adds initiatives, and projects with milestones, updates and documents. */
export function addProjects(
  world: World,
  users: readonly LinearRecord[],
  teams: readonly LinearRecord[],
): readonly LinearRecord[] {
  const { random, now } = world;
  const founded = now - 800 * day;
  const dateOf = (time: number) => iso(time).slice(0, 10);
  const statuses = content.projectStatuses.map((status, position) =>
    world.add('ProjectStatus', founded, { ...status, position, color: '#95a2b3' }),
  );
  const labels = content.projectLabels.map((name) => world.add('ProjectLabel', founded, { name }));
  const initiatives = content.initiatives.map((initiative, index) =>
    world.add('Initiative', now - (240 - index * 20) * day, {
      ...initiative,
      slugId: random.hex(12),
      content: `# ${initiative.name}\n\n${initiative.description}`,
      ownerId: at(users, index).id,
      creatorId: at(users, 0).id,
      health: initiative.status === 'Active' ? 'onTrack' : null,
      startedAt: initiative.status === 'Active' ? iso(now - (200 - index * 20) * day) : null,
      targetDate: dateOf(now + (90 + index * 60) * day),
    }),
  );
  const projects = content.projects.map((plan) => {
    const created = now - random.int(150, 230) * day;
    const started = created + random.int(5, 20) * day;
    const ended = started + random.int(60, 100) * day;
    const isBegun = ['started', 'completed', 'canceled'].includes(plan.status);
    const project = world.add(
      'Project',
      created,
      {
        name: plan.name,
        description: plan.summary,
        content: `# ${plan.name}\n\n${plan.summary}`,
        slugId: random.hex(12),
        priority: random.int(0, 4),
        statusId: statuses.find(({ type }) => type === plan.status)?.id,
        leadId: plan.lead === null ? null : at(users, plan.lead).id,
        creatorId: at(users, 0).id,
        teamIds: plan.teams.map((index) => at(teams, index).id),
        memberIds: random.sample(users.slice(0, 10), 3).map(({ id }) => id),
        labelIds: random.chance(0.4) ? [random.pick(labels).id] : [],
        initiativeIds: plan.initiative === null ? [] : [at(initiatives, plan.initiative).id],
        startDate: isBegun ? dateOf(started) : null,
        startedAt: isBegun ? iso(started) : null,
        completedAt: plan.status === 'completed' ? iso(ended) : null,
        canceledAt: plan.status === 'canceled' ? iso(ended) : null,
        targetDate: plan.status === 'backlog' ? null : dateOf(ended + random.int(10, 80) * day),
        health: plan.status === 'started' ? random.pick(content.updates)[0] : null,
      },
      isBegun && plan.status !== 'started' ? ended : now - random.int(1, 20) * day,
    );
    const projectId = project.id;
    for (const [index, name] of plan.milestones.entries())
      world.add('ProjectMilestone', created + (index + 1) * day, {
        projectId,
        name,
        description: null,
        sortOrder: index,
        targetDate: dateOf(started + (index + 1) * 40 * day),
      });
    if (plan.status === 'started')
      for (const [health, body] of random.sample(content.updates, 3))
        world.add('ProjectUpdate', momentBetween(random, started, now), {
          projectId,
          health,
          body,
          userId: project.leadId ?? at(users, 0).id,
        });
    return project;
  });
  for (const { title, content: text, project } of content.documents)
    world.add('Document', now - random.int(20, 120) * day, {
      title,
      content: text,
      slugId: random.hex(12),
      creatorId: random.pick(users.slice(0, 10)).id,
      projectId: project === null ? null : at(projects, project).id,
      teamId: project === null ? at(teams, 0).id : null,
    });
  return projects;
}
