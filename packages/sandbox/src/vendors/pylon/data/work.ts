import type { Random } from '../../../engine/random.ts';
import { day, hour, momentBetween } from '../../../engine/seed.ts';
import { type Actor, nullable, unset } from '../records/base.ts';
import { blankProject, blankTask, type ProjectRecord, type TaskRecord } from '../records/work.ts';
import { timestamp } from '../timestamp.ts';
import content from './projects.json' with { type: 'json' };
import { paragraph } from './text.ts';
import { usersOf, type World } from './world.ts';

/** Days from one milestone of a template to the next. */
const pace = 14;

/** A project's template. */
const createTemplates = (random: Random) =>
  content.templates.map(({ description, ...template }) => ({
    id: random.uuid(),
    description_html: paragraph(description),
    ...template,
  }));

type ProjectTemplate = ReturnType<typeof createTemplates>[number];

/** Creates projects with their records, and tasks of accounts without a project. */
export function createWork(world: World) {
  const random = world.random('work');
  const owners = usersOf(world, 'Customer Success');
  const projectTemplates = createTemplates(random);
  const projects = Array.from({ length: 40 }, () => random.int(-15, 125))
    .sort((a, b) => b - a)
    .map((daysAgo) => {
      const start = Math.floor(world.now / day - daysAgo) * day;
      return createProject(random, random.pick(projectTemplates), random.pick(owners).id, start, world);
    });
  const parts = projects.map((project) => partsOf(random, project, projectTemplates));
  const tasks = [
    ...parts.flatMap((part) => part.tasks.map((task) => withProgress(random, task, world.now))),
    ...Array.from({ length: 30 }, () => looseTask(random, world, owners)),
  ].sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  return {
    projectTemplates,
    projects,
    milestones: parts.flatMap(({ milestones }) => milestones),
    tasks,
    taskComments: tasks.flatMap((task) => commentsOn(random, task, world)),
  };
}

/** Creates the milestones and tasks of a project from its template. */
export function partsOf(random: Random, project: ProjectRecord, templates: readonly ProjectTemplate[]) {
  const template = templates.find(({ id }) => id === project.project_template_id);
  const { id: project_id, account_id, owner_id, customer_portal_visible, created_at } = project;
  const start = Date.parse(project.start_date ?? created_at);
  const shared = { project_id, account_id, created_at, updated_at: created_at };
  const assignee = owner_id === null ? null : { type: 'user' as const, id: owner_id };
  const milestones = (template?.milestones ?? []).map(({ name }, index) => {
    return { ...shared, id: random.uuid(), name, due_date: nullable(timestamp(start + (index + 1) * pace * day)) };
  });
  const tasks = milestones.flatMap(({ id: milestone_id, due_date }, index) =>
    (template?.milestones[index]?.tasks ?? []).map((title): TaskRecord => {
      const place = { ...shared, milestone_id, due_date };
      return { ...blankTask, ...place, id: random.uuid(), title, assignee, customer_portal_visible };
    }),
  );
  return { milestones, tasks };
}

function createProject(
  random: Random,
  template: ProjectTemplate,
  owner_id: string,
  start: number,
  { accounts, now }: World,
): ProjectRecord {
  const account = random.pick(accounts);
  const created = Math.min(now - random.int(1, 24) * hour, start - random.int(1, 10) * day - random.int(0, day));
  const end = start + template.milestones.length * pace * day;
  const isOver = end < now - 3 * day;
  const updated = timestamp(isOver ? end + 2 * day : momentBetween(random, created, now));
  return {
    ...blankProject,
    id: random.uuid(),
    name: `${account.name}: ${template.name}`,
    description_html: template.description_html,
    account_id: account.id,
    owner_id,
    project_template_id: template.id,
    start_date: timestamp(start),
    end_date: timestamp(end),
    customer_portal_visible: random.chance(0.6),
    archived_at: isOver && random.chance(0.4) ? updated : null,
    custom_fields: { phase: { value: start > now ? 'kickoff' : isOver ? 'live' : 'rollout' } },
    created_at: timestamp(created),
    updated_at: updated,
  };
}

/** Returns a task with its progress: most due tasks are completed, and some of the next ones are in progress. */
function withProgress(random: Random, task: TaskRecord, now: number): TaskRecord {
  const due = Date.parse(task.due_date ?? task.created_at);
  const isDone = due < now && random.chance(0.85);
  const isBegun = isDone || (due < now + pace * day && random.chance(0.5));
  if (!isBegun) return task;
  const latest = Math.max(Date.parse(task.created_at), Math.min(now, due));
  return {
    ...task,
    status: isDone ? 'completed' : 'in_progress',
    updated_at: timestamp(momentBetween(random, task.created_at, latest)),
    custom_fields: { effort: { value: random.pick(['small', 'medium', 'large']) } },
  };
}

function looseTask(random: Random, { accounts, now }: World, owners: World['users']): TaskRecord {
  const { title, text } = random.pick(content.looseTasks);
  const created = now - random.int(1, 40) * day - random.int(0, day);
  const isDone = random.chance(0.4);
  return {
    ...blankTask,
    id: random.uuid(),
    title,
    body_html: paragraph(text),
    status: isDone ? 'completed' : 'not_started',
    account_id: random.pick(accounts).id,
    assignee: random.chance(0.9) ? { type: 'user', id: random.pick(owners).id } : null,
    due_date: random.chance(0.7) ? timestamp(created + random.int(3, 45) * day) : null,
    created_at: timestamp(created),
    updated_at: timestamp(isDone ? momentBetween(random, created, now) : created),
  };
}

function commentsOn(random: Random, task: TaskRecord, world: World) {
  if (task.status === 'not_started' || !random.chance(0.4)) return [];
  const at = timestamp(momentBetween(random, task.created_at, task.updated_at));
  const author: Actor = task.assignee ?? { type: 'user', id: random.pick(world.users).id };
  return [
    {
      id: random.uuid(),
      task_id: task.id,
      author,
      body_html: paragraph(random.pick(content.comments)),
      is_internal: true,
      created_at: at,
      updated_at: at,
      last_edited_at: unset(),
    },
  ];
}
