import { columns } from '../../help/columns.ts';
import { boundedSchema } from './bounded-schema.ts';
import type { Found } from './find-routes.ts';
import type { Route } from './read-routes.ts';
import { routeExample } from './route-example.ts';
import { aboutSchema, type SchemaLine, schemaLines, typeOf } from './schema-lines.ts';

/** What routes are shown for. */
export interface ShowOptions {
  readonly connector: string;
  /** `Customer.io UI API` */
  readonly title: string;
  /** For the example; absent for the connector's first API. */
  readonly api: string | undefined;
  /** Placeholders that the command fills in itself. */
  readonly filled: readonly string[];
  /** How many levels of a body are shown. */
  readonly depth: number;
  /** Of the terminal, where there is one. */
  readonly width: number | undefined;
}

/** The same in both forms: a text for reading, and a value for programs. */
export interface Shown {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Shows what was found. */
export function shown(found: Found, routes: readonly Route[], options: ShowOptions): Shown {
  if (found.kind === 'all') return resources(routes, options);
  return found.kind === 'routes' ? routesOf(found.title, found.routes, options) : oneRoute(found.route, options);
}

/** The index stays so small, whatever the vendor has: an agent reads it whole. In characters. */
const mostIndex = 2800;

function resources(routes: readonly Route[], { connector, title }: ShowOptions): Shown {
  const counts = new Map<string, number>();
  for (const { resource } of routes) counts.set(resource, (counts.get(resource) ?? 0) + 1);
  // Those with the most routes are shown where not all fit.
  const largest = [...counts].toSorted(([a, of], [b, than]) => than - of || compare(a, b));
  let length = 0;
  const fitting = largest.filter(([name, count]) => {
    length += `  ${name} ${count}\n`.length;
    return length <= mostIndex;
  });
  const rows = fitting.toSorted(([a], [b]) => compare(a, b)).map(([name, count]) => `  ${name} ${count}`);
  const left = largest.length - fitting.length;
  return {
    text: `${title}: ${routes.length} routes

${rows.join('\n')}
${left === 0 ? '' : `  and ${left} with the fewest routes: add --output json\n`}
agent-connectors schema ${connector} <resource>
`,
    value: { resources: Object.fromEntries([...counts].toSorted(([a], [b]) => compare(a, b))) },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function routesOf(title: string, routes: readonly Route[], { connector, width }: ShowOptions): Shown {
  const rows = routes.map(
    ({ action, method, path, summary, deprecated }) =>
      [action, [`${method} ${path}`, deprecated && 'deprecated', summary].filter(Boolean).join(' · ')] as const,
  );
  const [first] = routes;
  return {
    text: `${title}: ${routes.length === 1 ? '1 route' : `${routes.length} routes`}

${columns(rows, width)}

agent-connectors schema ${connector} ${first?.resource}.<action>
`,
    value: {
      routes: routes.map(({ resource, action, method, path, summary, deprecated }) => ({
        name: `${resource}.${action}`,
        method,
        path,
        ...(summary !== undefined && { summary }),
        ...(deprecated && { deprecated }),
      })),
    },
  };
}

/** The response is less important than what a request needs. */
const responseDepth = 2;

function oneRoute(route: Route, options: ShowOptions): Shown {
  const { resource, action, method, path, summary, description, deprecated } = route;
  const expansion = { document: route.document, expanded: new Set<string>() };
  const parameters = route.parameters.map(({ schema, ...each }) => ({
    ...each,
    schema: boundedSchema(schema, options.depth, expansion),
  }));
  const body = route.body && boundedSchema(route.body.schema, options.depth, expansion);
  const response =
    route.response && boundedSchema(route.response.schema, Math.min(responseDepth, options.depth), expansion);
  const example = routeExample(route, options);
  const about = [summary, description === summary ? undefined : description, deprecated ? 'Deprecated.' : undefined];
  const sections = [
    [`${resource}.${action}`, ...about.filter((part) => part !== undefined)].join('\n'),
    `${method} ${path}`,
    ...(['path', 'query', 'header'] as const).map((place) =>
      sectionOf(
        { path: 'Path', query: 'Query', header: 'Headers' }[place],
        parameters
          .filter((each) => each.in === place)
          .map(({ name, schema, required, description: text }) => [name, aboutSchema(schema, required, text)] as const),
      ),
    ),
    body && sectionOf(`Body: ${typeOf(body)}${route.body?.required ? ', required' : ''}`, schemaLines(body), true),
    response && sectionOf(`Response ${route.response?.status}: ${typeOf(response)}`, schemaLines(response), true),
    `Example\n  ${example}`,
  ];
  return {
    text: `${sections.filter((section) => section !== undefined && section !== '').join('\n\n')}\n`,
    value: {
      name: `${resource}.${action}`,
      method,
      path,
      ...(summary !== undefined && { summary }),
      ...(description !== undefined && { description }),
      ...(deprecated && { deprecated }),
      parameters,
      ...(body !== undefined && { body: { required: route.body?.required ?? false, schema: body } }),
      ...(response !== undefined && { response: { status: route.response?.status, schema: response } }),
      example,
    },
  };
}

/** A body with more fields is cut. */
const mostLines = 200;

function sectionOf(title: string, lines: readonly SchemaLine[], always = false): string | undefined {
  if (lines.length === 0) return always ? title : undefined;
  const shownLines = lines.slice(0, mostLines);
  const left = lines.length - shownLines.length;
  const more = left === 0 ? '' : `\n  … ${left} more lines: pass a smaller --depth, or --output json`;
  return `${title}\n${columns(shownLines)}${more}`;
}
