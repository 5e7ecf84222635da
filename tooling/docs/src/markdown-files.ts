import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@agent-connectors/workspace/packages';

export interface MarkdownFile {
  /** Path, relative to the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** Returns every Markdown file that git tracks or would add, except changelogs, which changesets writes. */
export function markdownFiles(): MarkdownFile[] {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('CHANGELOG.md') && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Returns the targets of the links in a text, except those in code. */
export function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^\s*```[\s\S]*?^\s*```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]*(?:\([^()]*\))?[^()\s]*)\)/g)].map((match) => match[1] ?? '');
}

export interface CodeBlock {
  readonly file: string;
  /** Number of the first line of code. */
  readonly line: number;
  readonly language: string;
  /** Words after the language: `run` for blocks that the tests run. */
  readonly flags: readonly string[];
  readonly code: string;
}

/** Returns the fenced code blocks of a file. Throws if one is not closed. */
export function codeBlocks({ path, text }: MarkdownFile): CodeBlock[] {
  const found: CodeBlock[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [, indent = '', fence = '', info = ''] = /^(\s*)(```+)(.*)$/.exec(lines[index] ?? '') ?? [];
    if (fence === '') continue;
    const begin = index + 1;
    const end = lines.findIndex((line, at) => at >= begin && line.trim() === fence);
    if (end < 0) throw new Error(`${path}:${begin}: the code block is not closed.`);
    const [language = '', ...flags] = info.trim().split(/\s+/);
    const code = lines
      .slice(begin, end)
      .map((line) => line.slice(indent.length))
      .join('\n');
    found.push({ file: path, line: begin + 1, language, flags, code });
    index = end;
  }
  return found;
}

/** Returns a TypeScript block as a module. The code starts on line 2, so that line numbers can be mapped back. */
export function moduleOf(file: MarkdownFile, { code }: CodeBlock): string {
  const prelude = code.includes('import ') ? '' : preludeOf(file);
  return `${prelude.replaceAll('\n', ' ')}\n${code}\nexport {};\n`;
}

/** Returns the code that a file puts before each of its TypeScript blocks: `<!-- prelude: … -->`. */
const preludeOf = ({ text }: MarkdownFile) => /<!-- prelude: (.*?) -->/s.exec(text)?.[1] ?? '';
