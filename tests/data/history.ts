import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = /^data\/.*\.(?:csv|jsonl)$/;

/** Output of a git command in `repo`, or null when git, the repository or what was asked for is not there. */
export function git(repo: string, ...args: string[]): string | null {
  // Inside a hook git hands its own repository down through the environment.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  try {
    return execFileSync('git', args, { cwd: repo, encoding: 'utf8', env: { ...env, NODE_ENV: 'test' }, maxBuffer: 256 * 2 ** 20, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

/** What became of the text of a file that may only be appended to, or null when that is all that was done. */
export function edited(before: string, after: string): string | null {
  if (after.startsWith(before)) return null;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const line = old.findIndex((text, index) => text !== now[index]);
  return `line ${line + 1} was "${old[line]?.slice(0, 80)}", is "${now[line]?.slice(0, 80) ?? ''}"`;
}

/** Commits whose data must hold only additions: everything on the branch after `since`, oldest first. */
const commitsAfter = (repo: string, since: string): string[] => (git(repo, 'rev-list', '--first-parent', '--reverse', `${since}..HEAD`) ?? '').split('\n').filter(Boolean);

function changedFiles(repo: string, from: string, to: string): string[] {
  return (git(repo, 'diff', '--name-only', '--no-renames', '-z', from, to, '--', 'data') ?? '').split('\0').filter((name) => DATA.test(name));
}

/** Every place where a data file lost or changed a line after commit `since`, in the commits of the branch and in the working tree. */
export function editsSince(repo: string, since: string): string[] {
  const committed = commitsAfter(repo, since).flatMap((commit) => changedFiles(repo, `${commit}^1`, commit).flatMap((file) => {
    const before = git(repo, 'show', `${commit}^1:${file}`);
    const edit = before === null ? null : edited(before, git(repo, 'show', `${commit}:${file}`) ?? '');
    return edit === null ? [] : [`${commit.slice(0, 10)} ${file}: ${edit}`];
  }));
  const held = (git(repo, 'ls-tree', '-r', '--name-only', '-z', 'HEAD', '--', 'data') ?? '').split('\0').filter((name) => DATA.test(name));
  const uncommitted = held.flatMap((file) => {
    const path = join(repo, file);
    const edit = edited(git(repo, 'show', `HEAD:${file}`) ?? '', existsSync(path) ? readFileSync(path, 'utf8') : '');
    return edit === null ? [] : [`working tree ${file}: ${edit}`];
  });
  return [...committed, ...uncommitted];
}

const STAMP = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;
const stampsOf = (text: string): string[] => text.match(STAMP) ?? [];

/** Lines added since commit `since` whose stamp is not later than every stamp of that commit: views frozen then would change (law 5). */
export function linesTooEarly(repo: string, since: string): string[] {
  const names = (commit: string): string[] => (git(repo, 'ls-tree', '-r', '--name-only', '-z', commit, '--', 'data') ?? '').split('\0').filter((name) => DATA.test(name));
  const before = new Map(names(since).map((name) => [name, git(repo, 'show', `${since}:${name}`) ?? '']));
  const newest = [...before.values()].flatMap(stampsOf).reduce((a, b) => (a < b ? b : a), '');
  return names('HEAD').flatMap((file) => {
    const path = join(repo, file);
    const added = (existsSync(path) ? readFileSync(path, 'utf8') : '').slice(before.get(file)?.length ?? 0).split('\n');
    return added.filter((line) => stampsOf(line).some((stamp) => stamp <= newest)).map((line) => `${file}: ${line.slice(0, 80)}`);
  });
}

export type Baseline = { readonly kind: 'none yet' } | { readonly kind: 'commit'; readonly commit: string } | { readonly kind: 'out of sight'; readonly why: string };

/**
 * The commit the rule holds from, as `marker` names it. In a shallow clone or without git it may be out of sight; in a full clone a name that leads nowhere is an error.
 * @throws Error when the marker is malformed or names no ancestor of HEAD.
 */
export function baseline(repo: string, marker: string): Baseline {
  const name = marker.trim();
  if (name === 'none yet') return { kind: 'none yet' };
  if (!/^[0-9a-f]{40}$/.test(name)) throw new Error(`append-only-since.txt must hold a full commit id or "none yet", not "${name}"`);
  if (git(repo, 'rev-parse', '--git-dir') === null) return { kind: 'out of sight', why: 'this is no git checkout' };
  if (git(repo, 'merge-base', '--is-ancestor', name, 'HEAD') !== null) return { kind: 'commit', commit: name };
  if (git(repo, 'rev-parse', '--is-shallow-repository')?.trim() === 'true') return { kind: 'out of sight', why: 'this clone is shallow and does not reach back to it' };
  throw new Error(`append-only-since.txt names ${name}, which is no ancestor of HEAD`);
}
