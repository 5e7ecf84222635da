// Preloaded by a test: makes modules that the server loads print to standard output, as a careless dependency might.
import { registerHooks } from 'node:module';

const noisy = {
  'packages/tools/src/index.ts': "console.log('noise: at the start'); process.stdout.write('noise: written\\n');",
  'connectors/pylon/src/index.ts':
    "console.log('noise: at the first call'); setInterval(() => console.info('noise: again'), 5).unref();",
};

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const [, noise] = Object.entries(noisy).find(([file]) => url.endsWith(file)) ?? [];
    return noise === undefined ? loaded : { ...loaded, source: `${noise}\n${loaded.source}` };
  },
});
