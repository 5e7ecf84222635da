import { oldestFirst } from '../../engine/seed.ts';
import type { Ashby } from './ashby.ts';

/** The ids of the organization's reports. Ashby lists them nowhere: people copy them from the URL in the app. */
export const ASHBY_REPORT_IDS = {
  hiresByQuarter: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e01',
  pipelineByJob: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e02',
  applicationsBySource: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e03',
  /** Never finishes: the asynchronous report fails, the synchronous one stays in progress. */
  tooSlow: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e04',
} as const;

type Cell = string | number;

export interface Report {
  readonly title: string;
  readonly columnNames: readonly string[];
  /** Counts again for every call; returns undefined for a report that takes too long. */
  readonly rows: ((ashby: Ashby) => Cell[][]) | undefined;
}

/** Counts how often each row of labels occurs. */
function counted(rows: readonly (readonly string[])[]): Cell[][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.join('\n'), (counts.get(row.join('\n')) ?? 0) + 1);
  return [...counts].map(([row, count]) => [...row.split('\n'), count]);
}

function quarterOf(time: string): string {
  return `Q${Math.ceil(Number(time.slice(5, 7)) / 3)} ${time.slice(0, 4)}`;
}

const reports: Readonly<Record<string, Report>> = {
  [ASHBY_REPORT_IDS.hiresByQuarter]: {
    title: 'Hires by quarter',
    columnNames: ['Timeframe', 'Department', 'Hired'],
    rows: ({ data }) => {
      const hired = data.applications.filter(({ status }) => status === 'Hired');
      const rows = oldestFirst('updatedAt', hired).map(({ jobId, updatedAt }) => {
        const department = data.departments.get(data.jobs.get(jobId)?.departmentId);
        return [quarterOf(updatedAt), department?.name ?? 'None'];
      });
      return counted(rows);
    },
  },
  [ASHBY_REPORT_IDS.pipelineByJob]: {
    title: 'Active pipeline',
    columnNames: ['Job', 'Stage', 'Applications'],
    rows: ({ data }) =>
      data.jobs
        .filter(({ status }) => status === 'Open')
        .flatMap(({ id, title }) => {
          const active = data.applications.filter(({ jobId, status }) => jobId === id && status === 'Active');
          return counted(active.map(({ stageId }) => [title, data.interviewStages.get(stageId)?.title ?? 'None']));
        }),
  },
  [ASHBY_REPORT_IDS.applicationsBySource]: {
    title: 'Applications by source',
    columnNames: ['Source', 'Applications'],
    rows: ({ data }) =>
      counted(data.applications.all().map(({ sourceId }) => [data.sources.get(sourceId)?.title ?? 'None'])),
  },
  [ASHBY_REPORT_IDS.tooSlow]: { title: 'Everything, ever', columnNames: [], rows: undefined },
};

export function reportOf(id: string): Report | undefined {
  return reports[id];
}
