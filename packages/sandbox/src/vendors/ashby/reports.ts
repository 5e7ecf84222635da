import type { Ashby } from './ashby.ts';

/** The ids of the organization's reports. Ashby lists them nowhere: people copy them from the address in the app. */
export const ASHBY_REPORT_IDS = {
  hiresByQuarter: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e01',
  pipelineByJob: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e02',
  applicationsBySource: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e03',
  /** Never finishes: the asynchronous way fails, the synchronous one stays in progress. */
  tooSlow: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e04',
} as const;

type Cell = string | number;

export interface Report {
  readonly title: string;
  readonly columnNames: readonly string[];
  /** Counts afresh at every call; undefined for a report that takes too long. */
  readonly rows: ((ashby: Ashby) => Cell[][]) | undefined;
}

function counted(groups: Iterable<readonly [key: string, value: number]>): Cell[][] {
  const totals = new Map<string, number>();
  for (const [key, value] of groups) totals.set(key, (totals.get(key) ?? 0) + value);
  return [...totals].map(([key, total]) => [...key.split('\n'), total]);
}

function quarterOf(time: string): string {
  return `Q${Math.ceil(Number(time.slice(5, 7)) / 3)} ${time.slice(0, 4)}`;
}

function hiresByQuarter({ data }: Ashby): Cell[][] {
  const hired = data.applications.filter(({ status }) => status === 'Hired');
  const sorted = hired.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  return counted(
    sorted.map(({ jobId, updatedAt }) => {
      const department = data.departments.get(data.jobs.get(jobId)?.departmentId ?? '')?.name ?? 'None';
      return [`${quarterOf(updatedAt)}\n${department}`, 1] as const;
    }),
  );
}

function pipelineByJob({ data }: Ashby): Cell[][] {
  const open = data.jobs.filter(({ status }) => status === 'Open');
  return open.flatMap(({ id, title }) => {
    const active = data.applications.filter(({ jobId, status }) => jobId === id && status === 'Active');
    return counted(active.map(({ stageId }) => [`${title}\n${data.interviewStages.get(stageId)?.title}`, 1] as const));
  });
}

function applicationsBySource({ data }: Ashby): Cell[][] {
  const sourced = data.applications.all();
  return counted(sourced.map(({ sourceId }) => [data.sources.get(sourceId ?? '')?.title ?? 'None', 1] as const));
}

const REPORTS: Readonly<Record<string, Report>> = {
  [ASHBY_REPORT_IDS.hiresByQuarter]: {
    title: 'Hires by quarter',
    columnNames: ['Timeframe', 'Department', 'Hired'],
    rows: hiresByQuarter,
  },
  [ASHBY_REPORT_IDS.pipelineByJob]: {
    title: 'Active pipeline',
    columnNames: ['Job', 'Stage', 'Applications'],
    rows: pipelineByJob,
  },
  [ASHBY_REPORT_IDS.applicationsBySource]: {
    title: 'Applications by source',
    columnNames: ['Source', 'Applications'],
    rows: applicationsBySource,
  },
  [ASHBY_REPORT_IDS.tooSlow]: { title: 'Everything, ever', columnNames: [], rows: undefined },
};

export function reportOf(id: string): Report | undefined {
  return REPORTS[id];
}
