// esbuild makes a chunk for each set of entries that share a module, so that a small module becomes a file. Node takes about as long
// to find and link a file as to run a few thousand lines: a command that reads 60 of them is slow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';

/** A chunk below this size is merged into another one, where that makes no entry run code with side effects. In characters. */
const least = 20_000;

/** Merges small chunks of a built folder. The files of the entries keep their names. */
export async function mergeChunks(folder: string, entries: readonly string[]): Promise<Record<string, string>> {
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(folder, `${name}.js`)])),
    // What is not a file of this folder is a dependency.
    external: (id) => !/^(\.{0,2}\/|[A-Za-z]:\\)/.test(id),
    plugins: [withMaps],
    treeshake: false,
    logLevel: 'silent',
  });
  try {
    const { output } = await bundle.generate({
      format: 'es',
      // Source maps lead from here.
      dir: folder,
      entryFileNames: '[name].js',
      // esbuild has added a hash of its own.
      chunkFileNames: ({ name }) => `${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
      hoistTransitiveImports: false,
      experimentalMinChunkSize: least,
      sourcemap: true,
    });
    return Object.fromEntries(
      output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
    );
  } finally {
    await bundle.close();
  }
}

/** Lets source maps lead to the sources, and not to the files that are merged. */
const withMaps = {
  name: 'source-maps',
  load: (file: string) => ({
    code: readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
    map: readFileSync(`${file}.map`, 'utf8'),
  }),
};
