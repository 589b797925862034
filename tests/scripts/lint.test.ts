/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const root = dirname(dirname(__dirname));

/** Rules ESLint reports for `text` as if it stood at `path`. */
function rulesBroken(path: string, text: string): string[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', path, '--format', 'json'], { cwd: root, input: text, encoding: 'utf8' });
  const [file] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return (file?.messages ?? []).map(({ ruleId }) => ruleId);
}

it.each([
  ['the clock in lib', 'lib/decimal.ts', 'export const now = (): number => Date.now();\n', 'no-restricted-syntax'],
  ['a bare new Date in lib', 'lib/decimal.ts', 'export const now = (): Date => new Date();\n', 'no-restricted-syntax'],
  ['the clock called as a function in lib', 'lib/decimal.ts', 'export const now = (): string => Date();\n', 'no-restricted-syntax'],
  ['the environment by another name in lib', 'lib/decimal.ts', 'export const home = (): unknown => globalThis;\n', 'no-restricted-globals'],
  ['chance in lib', 'lib/decimal.ts', 'export const chance = (): number => Math.random();\n', 'no-restricted-syntax'],
  ['the environment in lib', 'lib/decimal.ts', "export const home = (): string => process.env['HOME'] ?? '';\n", 'no-restricted-globals'],
  ['the network in lib', 'lib/decimal.ts', "export const get = (): Promise<Response> => fetch('/x');\n", 'no-restricted-globals'],
  ['a promise nobody waits for', 'lib/decimal.ts', 'export const f = (): void => { Promise.resolve(1); };\n', '@typescript-eslint/no-floating-promises'],
  ['any', 'lib/decimal.ts', 'export const a = (x: any): unknown => x;\n', '@typescript-eslint/no-explicit-any'],
  ['an inline style', 'components/page/Scroll.tsx', 'export const P = () => <p style={{ color: "red" }}>x</p>;\n', 'no-restricted-syntax'],
  ['raw markup', 'components/page/Scroll.tsx', 'export const P = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n', 'no-restricted-syntax'],
  ['a file of more than 300 lines', 'lib/decimal.ts', 'export {};\n'.repeat(301), 'max-lines'],
])('lint refuses %s', (_, path, text, rule) => expect(rulesBroken(path, text)).toContain(rule), 30_000);
