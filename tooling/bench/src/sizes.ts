import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Kilobytes, gzipped, of an application bundled by esbuild from the built packages. */
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

/** Kilobytes of a built connector's declarations. */
export function declarationSize(connector: string): number {
  const folder = fileURLToPath(new URL(`../../../connectors/${connector}/dist`, import.meta.url));
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.d.ts'))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size / 1000, 0);
}
