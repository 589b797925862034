/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One planted violation of each layer rule: files to write, and nothing else wrong with them. */
const PLANTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': { 'lib/a.ts': "import { b } from './b'; export const a = (): number => b();", 'lib/b.ts': "import { a } from './a'; export const b = (): number => a();" },
  'no-orphans': { 'lib/alone.ts': 'export const alone = 1;' },
  'model-knows-only-zod': { 'lib/model/m.ts': "import { x } from '../x'; export const m = x;", 'lib/x.ts': 'export const x = 1;' },
  'lib-is-pure': { 'lib/p.ts': "import { readFileSync } from 'node:fs'; export const p = readFileSync;" },
  'meaning-does-not-draw': { 'lib/w.ts': "import { d } from './layout/d'; export const w = d;", 'lib/layout/d.ts': 'export const d = 1;' },
  'queries-are-thin': { 'lib/queries/q.ts': "import { s } from '../store/s'; export const q = s;", 'lib/store/s.ts': 'export const s = 1;' },
  'store-only-reads': { 'lib/store/r.ts': "import React from 'react'; export const r = React;" },
  'store-is-server-only': { 'components/C.tsx': "import { s } from '../lib/store/s'; export const C = s;", 'lib/store/s.ts': 'export const s = 1;' },
  'components-only-draw': { 'components/D.tsx': "import { useQuery } from '@tanstack/react-query'; export const D = useQuery;" },
  'recharts-has-one-home': { 'components/table/T.tsx': "import { LineChart } from 'recharts'; export const T = LineChart;" },
  'warehouse-stands-alone': { 'lib/warehouse/w.ts': "import { s } from '../store/s'; export const w = s;", 'lib/store/s.ts': 'export const s = 1;' },
  'warehouse-is-server-only': { 'components/W.tsx': "import { w } from '../lib/warehouse/w'; export const W = w;", 'lib/warehouse/w.ts': 'export const w = 1;' },
  'engines-have-one-home': { 'lib/store/e.ts': "import { DuckDBInstance } from '@duckdb/node-api'; export const e = DuckDBInstance;" },
  'nobody-imports-app': { 'components/E.tsx': "import { page } from '../app/page'; export const E = page;", 'app/page.tsx': 'export const page = 1;' },
  'nobody-imports-cli': { 'app/f.ts': "import { main } from '../lib/cli/main'; export const f = main;", 'lib/cli/main.ts': 'export const main = 1;' },
};

const root = dirname(dirname(__dirname));

/** Names of the rules dependency-cruiser reports for a tree holding just these files. */
function rulesBroken(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const roots = ['app', 'components', 'lib'].filter((name) => Object.keys(files).some((path) => path.startsWith(name)));
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--preserve-symlinks', '--output-type', 'json', ...roots], { cwd: folder, encoding: 'utf8' });
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('layer rules', () => {
  const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');

  it('has a planted violation for every rule', () => expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort()));

  it.each(Object.keys(PLANTED))('%s fires on its violation', (name) => expect(rulesBroken(PLANTED[name] ?? {})).toContain(name), 30_000);

  it('is silent on a lawful tree', () => {
    expect(rulesBroken({
      'lib/model/m.ts': "import { z } from 'zod'; export const M = z.string();",
      'lib/l.ts': "import { M } from './model/m'; export const l = M;",
      'app/page.tsx': "import { l } from '../lib/l'; export default l;",
    })).toEqual([]);
  }, 30_000);
});
