import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Returns the gzipped size, in kilobytes, of an application that esbuild bundles from the built packages. */
export async function bundleSize(source: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: here, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).byteLength / 1000;
}

/** Returns the kilobytes of the declarations in a folder: as published, and without comments. */
export function declarationSize(folder: string): { readonly whole: number; readonly types: number } {
  const text = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
  const kilobytes = (declarations: string) => Buffer.byteLength(declarations) / 1000;
  return { whole: kilobytes(text), types: kilobytes(text.replaceAll(/\/\*\*[\s\S]*?\*\/\s*/g, '')) };
}
