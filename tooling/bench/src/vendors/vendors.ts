import type { Emulator } from '@agent-connectors/sandbox';

/** A response of the emulator. */
export interface Exchange {
  readonly body: unknown;
  readonly text: string;
}

interface Asked {
  readonly url: URL;
  readonly body: string;
  /** How many records the listing has. */
  readonly total: number;
}

interface Page {
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Vendor {
  emulator(): Promise<Emulator>;
  /** Returns the page that a request asks for, made from the emulator's first page; `undefined` where it asks for no page. */
  pageOf(template: unknown, asked: Asked): Page | undefined;
}

type Data = Readonly<Record<string, unknown>>;

const perPage = 100;

/** Repeats the records of a page until there are so many, each with its own id. */
function recordsFrom(template: readonly Data[], from: number, total: number, id: (index: number) => unknown): Data[] {
  const count = Math.max(0, Math.min(perPage, total - from));
  return Array.from({ length: count }, (_, index) => ({ ...template[index % template.length], id: id(from + index) }));
}

export const vendors: Readonly<Record<string, Vendor>> = {
  stripe: {
    emulator: async () => (await import('@agent-connectors/sandbox/stripe')).emulator,
    pageOf(template, { url, total }) {
      const page = template as { readonly object?: string; readonly data?: readonly Data[] }; // a list of Stripe has both
      if (page.object !== 'list' || page.data === undefined) return undefined;
      const after = /\d+$/.exec(url.searchParams.get('starting_after') ?? '')?.[0];
      const from = after === undefined ? 0 : Number(after) + 1;
      const data = recordsFrom(page.data, from, total, (index) => `cus_${index}`);
      return { text: JSON.stringify({ ...page, data, has_more: from + data.length < total }) };
    },
  },
  github: {
    emulator: async () => (await import('@agent-connectors/sandbox/github')).emulator,
    pageOf(template, { url, total }) {
      if (!Array.isArray(template)) return undefined;
      const page = Number(url.searchParams.get('page') ?? 1);
      const data = recordsFrom(template, (page - 1) * perPage, total, (index) => index + 1);
      const link = (to: number, rel: string) => {
        const target = new URL(url);
        target.searchParams.set('page', String(to));
        return `<${target}>; rel="${rel}"`;
      };
      const last = Math.ceil(total / perPage);
      const headers = page < last ? { link: `${link(page + 1, 'next')}, ${link(last, 'last')}` } : {};
      return { text: JSON.stringify(data), headers };
    },
  },
  linear: {
    emulator: async () => (await import('@agent-connectors/sandbox/linear')).emulator,
    pageOf(template, { body, total }) {
      const { data } = template as { readonly data: { readonly issues?: { readonly nodes: readonly Data[] } & Data } }; // every answer has data
      if (data.issues === undefined) return undefined;
      const from = Number(/"after":"(\d+)"/.exec(body)?.[1] ?? 0);
      // Linear's own client cannot read an issue without these, which the emulator does not have.
      const missing = body.includes('sharedAccess')
        ? { reactions: [], sharedAccess: { isShared: false, disallowedIssueFields: [], sharedWithUsers: [] } }
        : {};
      const records = recordsFrom(data.issues.nodes, from, total, (index) => `issue-${index}`);
      const nodes = records.map((node) => ({ ...missing, ...node }));
      const end = from + nodes.length;
      const pageInfo = { hasNextPage: end < total, endCursor: String(end) };
      return { text: JSON.stringify({ data: { ...data, issues: { ...data.issues, nodes, pageInfo } } }) };
    },
  },
};
