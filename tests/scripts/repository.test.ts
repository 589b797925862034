/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const root = dirname(dirname(__dirname));
const TEXT = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.jsonl', '.csv', '.md', '.css', '.txt', '.svg', '']);

const NOT_OURS = new Set(['node_modules', '.next', '.git', '.cache', 'coverage', 'next-env.d.ts']);

/** Text files of the project, as paths from its root with `/` between the parts. */
const walk = (folder: string): string[] => readdirSync(join(root, folder), { withFileTypes: true })
  .filter(({ name }) => !NOT_OURS.has(name) && !name.endsWith('.tsbuildinfo'))
  .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))
  .filter((path) => TEXT.has(extname(path)));

const files = walk('').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const holding = (pattern: RegExp): string[] => files.filter(({ path, text }) => !path.startsWith('tests/scripts/') && pattern.test(text)).map(({ path }) => path);

it('walks a repository', () => expect(files.length).toBeGreaterThan(200));
it('holds no path of a machine', () => expect(holding(/(?:^|[\s"'`(=])\/(?:home|root|Users|tmp|work|mnt|var)\/[a-z]/m)).toEqual([]));
it('holds no download address in the lock', () => expect(files.find(({ path }) => path === 'package-lock.json')?.text).not.toContain('"resolved"'));
it('holds no conflict mark and no focused test', () => {
  expect(holding(/^(?:<{7}|>{7}) /m)).toEqual([]);
  expect(holding(/\b(?:it|test|describe)\.only\(/)).toEqual([]);
});

it('keeps source files small: none over 300 lines, median under 100', () => {
  const lengths = files.filter(({ path }) => /^(?:app|components|lib)\/.*\.tsx?$/.test(path)).map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  expect(lengths.at(-1)).toBeLessThanOrEqual(300);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
});

it('has no barrel and no drawer', () => {
  const names = files.map(({ path }) => path);
  expect(names.filter((path) => /^(?:app|components|lib)\/.*(?:index\.tsx?|\/utils?(?:\.ts|\/))/.test(path))).toEqual([]);
});
