import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document that a client can list and read. */
export interface DocumentInfo {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: 'text/markdown';
}

/** What the packages of connectors say of their credentials and operations. */
export interface Documents {
  list(): readonly DocumentInfo[];
  /** Returns the text of a document; `undefined` where there is none. */
  read(uri: string): string | undefined;
  /** Returns the entities whose operations a connector documents. */
  entities(connector: string): readonly string[];
}

/** A connector, and the folder of its package. */
export interface DocumentedConnector {
  readonly id: string;
  readonly folder: string;
}

/** The URIs of the sections of a reference. */
export const referenceTemplate = {
  uriTemplate: 'agent-connectors://{connector}/reference/{entity}',
  name: 'reference-of-entity',
  title: 'Reference of an entity',
  description: 'Every operation of one entity of a connector, with its parameters and response.',
  mimeType: 'text/markdown',
} as const;

const kinds = {
  auth: { file: 'AUTH.md', title: 'credentials', description: 'Which credentials it needs, and how to create them.' },
  reference: {
    file: 'REFERENCE.md',
    title: 'reference',
    description: 'Its entities. The operations of one are at …/reference/<entity>.',
  },
} as const;

const uriOf = (id: string, kind: string) => `agent-connectors://${id}/${kind}`;

/** Reads the documents of installed packages. They are read when they are asked for. */
export function createDocuments(connectors: readonly DocumentedConnector[]): Documents {
  const text = (connector: string, kind: keyof typeof kinds) => {
    const found = connectors.find(({ id }) => id === connector);
    return found === undefined ? undefined : readText(join(found.folder, kinds[kind].file));
  };
  return {
    list: () =>
      connectors.flatMap(({ id, folder }) =>
        (['auth', 'reference'] as const)
          .filter((kind) => existsSync(join(folder, kinds[kind].file)))
          .map((kind) => ({
            uri: uriOf(id, kind),
            name: `${id}-${kind}`,
            title: `${id}: ${kinds[kind].title}`,
            description: kinds[kind].description,
            mimeType: 'text/markdown' as const,
          })),
      ),
    read(uri) {
      const [, connector = '', kind, , entity] =
        /^agent-connectors:\/\/([\w.-]+)\/(auth|reference)(\/(\w+))?$/.exec(uri) ?? [];
      if (kind === 'auth') return entity === undefined ? withoutFrameworks(text(connector, 'auth')) : undefined;
      if (kind !== 'reference') return undefined;
      const sections = sectionsOf(text(connector, 'reference'));
      return entity === undefined ? sections.get('') : sections.get(entity);
    },
    entities: (connector) => [...sectionsOf(text(connector, 'reference')).keys()].filter((name) => name !== ''),
  };
}

/** Removes the programs that set up clients and frameworks: whoever reads the resource has a client already. */
const withoutFrameworks = (text: string | undefined): string | undefined =>
  text?.replaceAll(
    /\n*(?:#+ [^\n]*\n+)?<!-- (direct|frameworks|hosted-frameworks):begin -->[\s\S]*?<!-- \1:end -->\n*/g,
    '\n\n',
  );

/** Returns the sections of a reference by their entities; what comes before the first has no name. */
function sectionsOf(text: string | undefined): Map<string, string> {
  if (text === undefined) return new Map();
  const [before = '', ...sections] = text.split(/^(?=## )/m);
  return new Map([
    ['', before],
    ...sections.map((section): [string, string] => [/^## (.*)/.exec(section)?.[1]?.trim() ?? '', section]),
  ]);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
