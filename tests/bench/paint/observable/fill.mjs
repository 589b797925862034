/**
 * Fills the cache of packages Observable Framework otherwise fetches from cdn.jsdelivr.net while it builds, from the packages npm installed here:
 * one minified module for each package, importing its dependencies by address, which is how that network serves them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** What a page with FileAttachment().csv, Plot and Inputs imports; their dependencies follow. */
const WANTED = ['@observablehq/inputs', '@observablehq/plot', 'd3', 'd3-dsv', 'htl', 'isoformat'];
/** Named by its scripts and never fetched by this page: the build only asks for their versions, and takes those of the folders it finds. */
const UNUSED = ['@observablehq/sample-datasets', 'apache-arrow', 'arquero', 'echarts', 'leaflet', 'lodash', 'mapbox-gl', 'parquet-wasm', 'react', 'react-dom', 'topojson-client'];
const here = import.meta.dirname;
const nodeModules = join(here, 'node_modules');
const require = createRequire(join(here, 'package.json'));
const cache = join(here, 'src/.observablehq/cache/_npm');

const manifests = new Map();
const manifestOf = (name) => {
  if (!manifests.has(name)) manifests.set(name, JSON.parse(readFileSync(join(nodeModules, name, 'package.json'), 'utf8')));
  return manifests.get(name);
};
const placeOf = (name) => `${name}@${manifestOf(name).version}`;
const nameOf = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** The ES module of a package, or whatever it has where it has none. */
function entryOf(name) {
  const { module, exports, main } = manifestOf(name);
  const root = exports?.['.'] ?? exports;
  const file = (typeof root === 'string' ? root : root?.import?.default ?? root?.import ?? root?.default) ?? module ?? main ?? 'index.js';
  return join(nodeModules, name, typeof file === 'string' ? file : main);
}

const done = new Set();
async function fill(name) {
  if (done.has(name)) return;
  done.add(name);
  const found = new Set();
  const folder = join(cache, placeOf(name));
  const apart = {
    name: 'each package apart',
    setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      // CommonJS packages keep what they require within them: a browser has no require.
      if (kind === 'entry-point' || kind === 'require-call') return undefined;
      found.add(nameOf(path));
      const up = '../'.repeat(name.split('/').length);
      return { path: `${up}${placeOf(nameOf(path))}/_esm.js`, external: true };
    }),
  };
  await build({ entryPoints: [entryOf(name)], outfile: join(folder, '_esm.js'), bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', legalComments: 'none', logLevel: 'error', plugins: [apart] });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), readFileSync(join(dirname(require.resolve(`${nodeModules}/${name}/package.json`)), 'package.json')));
  for (const next of found) await fill(next);
}

for (const name of UNUSED) mkdirSync(join(cache, `${name}@1.0.0`), { recursive: true });
for (const name of WANTED) await fill(name);
process.stdout.write(`${done.size} packages in the cache of Observable Framework\n`);
