import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { AccountRecord } from '../records/account.ts';
import type { MilestoneRecord, ProjectRecord } from '../records/project.ts';
import type { TaskCommentRecord, TaskRecord } from '../records/task.ts';
import { timestamp } from '../timestamp.ts';
import { createProjectTemplates, looseTasks, type ProjectTemplate, taskComments } from './project-templates.ts';
import { day, usersOf, type World } from './world.ts';

/** Projects with what belongs to them. */
export interface Work {
  readonly templates: Table<ProjectTemplate>;
  readonly projects: Table<ProjectRecord>;
  readonly milestones: Table<MilestoneRecord>;
  readonly tasks: Table<TaskRecord>;
  readonly comments: Table<TaskCommentRecord>;
}

interface Parts {
  readonly milestones: MilestoneRecord[];
  readonly tasks: TaskRecord[];
}

/** Days from one milestone of a template to the next. */
const pace = 14;

export function createWork(world: World): Work {
  const random = world.random('work');
  const templates = createProjectTemplates(random);
  const owners = usersOf(world, 'Customer Success');
  const projects: ProjectRecord[] = [];
  const milestones: MilestoneRecord[] = [];
  const tasks: TaskRecord[] = [];

  const starts = Array.from({ length: 40 }, () => random.int(-15, 125)).sort((a, b) => b - a);
  for (const daysAgo of starts) {
    const account = random.pick(world.accounts);
    const project = createProject(
      random,
      random.pick(templates),
      account,
      startOfDay(world.now - daysAgo * day),
      world.now,
    );
    const owner = random.pick(owners);
    const parts = partsOf(random, { ...project, owner_id: owner.id }, templates);
    projects.push({ ...project, owner_id: owner.id });
    milestones.push(...parts.milestones);
    tasks.push(...parts.tasks.map((task) => withProgress(random, task, world.now)));
  }
  for (let count = 0; count < 30; count++) tasks.push(looseTask(random, world, owners));
  tasks.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));

  const id = (record: { readonly id: string }) => record.id;
  return {
    templates: createTable({ id, records: templates }),
    projects: createTable({ id, records: projects }),
    milestones: createTable({ id, records: milestones }),
    tasks: createTable({ id, records: tasks }),
    comments: createTable({ id, records: tasks.flatMap((task) => commentsOn(random, task, world)) }),
  };
}

/** The milestones and tasks that a project gets from its template. */
export function partsOf(random: Random, project: ProjectRecord, templates: readonly ProjectTemplate[]): Parts {
  const template = templates.find(({ id }) => id === project.project_template_id);
  const start = Date.parse(project.start_date ?? project.created_at);
  const parts: Parts = { milestones: [], tasks: [] };
  const times = { created_at: project.created_at, updated_at: project.created_at };
  template?.milestones.forEach(({ name, tasks }, index) => {
    const due_date = timestamp(start + (index + 1) * pace * day);
    const milestone = { id: random.uuid(), name, project_id: project.id, account_id: project.account_id, due_date };
    parts.milestones.push({ ...milestone, ...times });
    for (const title of tasks) {
      parts.tasks.push({
        id: random.uuid(),
        title,
        body_html: '',
        status: 'not_started',
        account_id: project.account_id,
        project_id: project.id,
        milestone_id: milestone.id,
        parent_task_id: null,
        assignee: project.owner_id === null ? null : { type: 'user', id: project.owner_id },
        due_date,
        customer_portal_visible: project.customer_portal_visible,
        custom_fields: {},
        issue_ids: [],
        external_issues: [],
        ...times,
      });
    }
  });
  return parts;
}

function createProject(
  random: Random,
  template: ProjectTemplate,
  account: AccountRecord,
  start: number,
  now: number,
): ProjectRecord {
  const created = Math.min(now - random.int(1, 24) * 3_600_000, start - random.int(1, 10) * day - random.int(0, day));
  const end = start + template.milestones.length * pace * day;
  const isOver = end < now - 3 * day;
  const updated = timestamp(isOver ? end + 2 * day : random.dateBetween(new Date(created), new Date(now)));
  return {
    id: random.uuid(),
    name: `${account.name}: ${template.name}`,
    description_html: template.description_html,
    account_id: account.id,
    owner_id: null,
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

function startOfDay(time: number): number {
  return Math.floor(time / day) * day;
}

/** What is due is done, mostly; what comes next has been begun. */
function withProgress(random: Random, task: TaskRecord, now: number): TaskRecord {
  const due = Date.parse(task.due_date ?? task.created_at);
  const isBegun = due < now + pace * day;
  const status =
    due < now && random.chance(0.85) ? 'completed' : isBegun && random.chance(0.5) ? 'in_progress' : 'not_started';
  if (status === 'not_started') return task;
  const latest = Math.max(Date.parse(task.created_at), Math.min(now, due));
  const updated_at = timestamp(random.dateBetween(new Date(task.created_at), new Date(latest)));
  return {
    ...task,
    status,
    updated_at,
    custom_fields: { effort: { value: random.pick(['small', 'medium', 'large']) } },
  };
}

function looseTask(random: Random, world: World, owners: readonly { readonly id: string }[]): TaskRecord {
  const [title, text] = random.pick(looseTasks);
  const created = world.now - random.int(1, 40) * day - random.int(0, day);
  const isDone = random.chance(0.4);
  const updated = isDone ? random.dateBetween(new Date(created), new Date(world.now)) : created;
  return {
    id: random.uuid(),
    title,
    body_html: `<p>${text}</p>`,
    status: isDone ? 'completed' : 'not_started',
    account_id: random.pick(world.accounts).id,
    project_id: null,
    milestone_id: null,
    parent_task_id: null,
    assignee: random.chance(0.9) ? { type: 'user', id: random.pick(owners).id } : null,
    due_date: random.chance(0.7) ? timestamp(created + random.int(3, 45) * day) : null,
    customer_portal_visible: false,
    custom_fields: {},
    issue_ids: [],
    external_issues: [],
    created_at: timestamp(created),
    updated_at: timestamp(updated),
  };
}

function commentsOn(random: Random, task: TaskRecord, world: World): TaskCommentRecord[] {
  if (task.status === 'not_started' || !random.chance(0.4)) return [];
  const author = task.assignee ?? { type: 'user' as const, id: random.pick(world.users).id };
  const at = timestamp(random.dateBetween(new Date(task.created_at), new Date(task.updated_at)));
  const times = { created_at: at, updated_at: at, last_edited_at: null };
  return [
    {
      id: random.uuid(),
      task_id: task.id,
      author,
      body_html: `<p>${random.pick(taskComments)}</p>`,
      is_internal: true,
      ...times,
    },
  ];
}
