/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import benchmark from '@/app/method/benchmark.json';

const root = dirname(dirname(__dirname));
const text = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Targets of links and pictures that stand in the repository. */
const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^https?:/.test(target));

it('links only to what is there', () => {
  expect(targets.length).toBeGreaterThan(1);
  expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
});

it('names only npm scripts that exist', () => {
  const named = [...text.matchAll(/npm (?:run -s |run )?(start|test|cli|[a-z:]+)\b/g)].map(([, name = '']) => name).filter((name) => !['run', 'ci'].includes(name));
  expect(named).toContain('start');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('names every step of npm test', () => {
  const steps = [...readFileSync(join(root, 'scripts/test.mjs'), 'utf8').matchAll(/^ {2}([a-z]+): (?:async )?\(\) =>/gm)].map(([, name = '']) => name);
  expect(steps.length).toBeGreaterThan(5);
  for (const step of steps) expect(text).toContain(step);
});

it('names folders that exist', () => {
  const map = /## Map\s+```([^]*?)```/.exec(text)?.[1] ?? '';
  const folders = [...map.matchAll(/^([a-z]+)\//gm)].map(([, name = '']) => name);
  expect(folders.length).toBeGreaterThan(4);
  for (const folder of folders) expect(existsSync(join(root, folder))).toBe(true);
});

it('shows the short form of the benchmark that the method page shows whole', () => {
  const [short] = benchmark.sections;
  expect(short?.rows.length).toBeGreaterThanOrEqual(6);
  for (const cells of short?.rows ?? []) expect(text).toContain(`| ${cells.join(' | ')} |`);
  expect(text).toContain(benchmark.command);
});
