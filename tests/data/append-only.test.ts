/**
 * @jest-environment node
 *
 * Nothing in data/ is edited (law 4). From the commit named in append-only-since.txt on, every commit of the branch, and the working tree, may only
 * add lines at the end of data files, with stamps later than any the named commit holds (law 5). Put the id of the release commit there once the dataset is published; until then it says "none yet" and
 * the check of our own history counts as skipped. The rule itself is proven on repositories made for it; the order of `recorded` stamps is checked in any case, with or without git.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataset } from '@/lib/store/dataset';
import { DATA } from './records';
import { baseline, edited, editsSince, git, linesTooEarly } from './history';

const from = baseline('.', readFileSync('tests/data/append-only-since.txt', 'utf8'));
const breaches = (repo: string, commit: string): string[] => [...editsSince(repo, commit), ...linesTooEarly(repo, commit)];

describe('our own history', () => {
  if (from.kind === 'commit') it('has only later additions to data/ since the named commit', () => { expect(breaches('.', from.commit)).toEqual([]); });
  else it.skip(from.kind === 'none yet' ? 'is not held to the rule: append-only-since.txt says "none yet"' : `cannot be checked: ${from.why}`, () => undefined);
});

it('has lines in the order they were recorded, in every file', async () => {
  for (const lines of Object.values(await loadDataset(DATA))) {
    const newest = new Map<string, string>();
    for (const { item, file, line } of lines) {
      expect({ at: `${file}:${line}`, late: item.recorded < (newest.get(file) ?? '') }).toEqual({ at: `${file}:${line}`, late: false });
      newest.set(file, item.recorded);
    }
  }
}, 30_000);

describe('the rule itself', () => {
  it.each([['a\nb\n', 'a\nb\n', null], ['a\nb\n', 'a\nb\nc\n', null], ['', 'a\n', null], ['a\nb\n', 'a\nB\n', 'line 2 was "b", is "B"'], ['a\nb\n', 'b\n', 'line 1 was "a", is "b"'],
    ['a\nb\n', 'a\n', 'line 2 was "b", is ""'], ['a\nb\n', 'x\na\nb\n', 'line 1 was "a", is "x"'], ['a\n', '', 'line 1 was "a", is ""']])('from %j to %j: %j', (before, after, expected) => expect(edited(before, after)).toBe(expected));

  const repo = mkdtempSync(join(tmpdir(), 'sourceline-history-'));
  afterAll(() => { rmSync(repo, { recursive: true, force: true }); });
  const write = (name: string, text: string): void => { mkdirSync(join(repo, 'data/series'), { recursive: true }); writeFileSync(join(repo, 'data', name), text); };
  const commit = (): string => {
    git(repo, 'add', '-A');
    git(repo, '-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'x');
    return (git(repo, 'rev-parse', 'HEAD') ?? '').trim();
  };

  /** Without git there is no history to look at; the test then counts as skipped. */
  const withGit = git('.', '--version') === null ? it.skip : it;

  withGit('sees edits in commits, deletions, and edits not yet committed', () => {
    expect(git(repo, 'init', '-q')).not.toBeNull();
    write('a.csv', '1\n2\n');
    write('README.md', 'x\n');
    write('series/t.jsonl', '{}\n');
    const first = commit();
    write('a.csv', '1\n2\n3\n');
    write('README.md', 'y\n');
    write('new.csv', '1\n');
    commit();
    expect(baseline(repo, `${first}\n`)).toEqual({ kind: 'commit', commit: first });
    expect(editsSince(repo, first)).toEqual([]);
    write('a.csv', '1\n2\n3\n4\n');
    expect(editsSince(repo, first)).toEqual([]);
    write('a.csv', '1\nzwei\n3\n');
    expect(editsSince(repo, first)).toEqual(['working tree data/a.csv: line 2 was "2", is "zwei"']);
    const edit = commit();
    expect(editsSince(repo, first)).toEqual([`${edit.slice(0, 10)} data/a.csv: line 2 was "2", is "zwei"`]);
    expect(editsSince(repo, edit)).toEqual([]);
    rmSync(join(repo, 'data/series/t.jsonl'));
    const removal = commit();
    expect(editsSince(repo, edit)).toEqual([`${removal.slice(0, 10)} data/series/t.jsonl: line 1 was "{}", is ""`]);
  });

  const KEPT = ['{"id":"a","recorded":"2026-11-22T04:00:00Z"}', '{"id":"b","recorded":"2026-11-22T04:00:00Z"}'];
  const LATER = '{"id":"a","recorded":"2026-11-23T00:00:00Z"}';

  withGit.each<[what: string, lines: string[], breach: RegExp | null]>([
    ['nothing', KEPT, null],
    ['a later line', [...KEPT, LATER], null],
    ['an edited line', [KEPT[0] ?? '', '{"id":"c","recorded":"2026-11-22T04:00:00Z"}'], /: line 2 was "\{"id":"b".*", is "\{"id":"c"/],
    ['an edited line beside a later one', [KEPT[0] ?? '', '{"id":"c","recorded":"2026-11-22T04:00:00Z"}', LATER], /: line 2 was/],
    ['the first line removed', KEPT.slice(1), /: line 1 was/],
    ['the last line removed', KEPT.slice(0, 1), /: line 2 was .*, is ""/],
    ['all lines removed', [], /: line 1 was/],
    ['a line put in between', [KEPT[0] ?? '', LATER, KEPT[1] ?? ''], /: line 2 was/],
    ['a line of the same stamp', [...KEPT, '{"id":"c","recorded":"2026-11-22T04:00:00Z"}'], /: \{"id":"c"/],
    ['a line of an earlier stamp', [...KEPT, '{"id":"c","recorded":"2026-11-21T00:00:00Z"}'], /: \{"id":"c"/],
  ])('%s: caught in the working tree, and when committed', (_, lines, breach) => {
    rmSync(repo, { recursive: true, force: true });
    mkdirSync(repo);
    git(repo, 'init', '-q');
    const put = (all: readonly string[]): void => { write('series/t.jsonl', all.map((line) => `${line}\n`).join('')); };
    put(KEPT);
    const published = commit();
    put(lines);
    const [uncommitted] = breaches(repo, published);
    write('note.csv', 'x\n');
    commit();
    const [committed] = breaches(repo, published);
    if (breach === null) expect([uncommitted, committed]).toEqual([undefined, undefined]);
    else for (const found of [uncommitted, committed]) expect(found).toMatch(breach);
  });

  withGit('sees lines with a stamp that frozen views already hold', () => {
    write('b.csv', 'x,2026-11-22T04:00:00Z\n');
    const published = commit();
    write('b.csv', 'x,2026-11-22T04:00:00Z\ny,2026-11-22T04:00:01Z\n');
    expect(linesTooEarly(repo, published)).toEqual([]);
    write('b.csv', 'x,2026-11-22T04:00:00Z\ny,2026-11-22T04:00:01Z\nz,2026-11-22T04:00:00Z\n');
    expect(linesTooEarly(repo, published)).toEqual(['data/b.csv: z,2026-11-22T04:00:00Z']);
    write('c.csv', 'z,2026-11-21T00:00:00Z\n');
    commit();
    expect(linesTooEarly(repo, published)).toEqual(['data/b.csv: z,2026-11-22T04:00:00Z', 'data/c.csv: z,2026-11-21T00:00:00Z']);
  });

  withGit('knows a baseline it cannot use', () => {
    expect(baseline(repo, 'none yet\n')).toEqual({ kind: 'none yet' });
    expect(() => baseline(repo, 'soon')).toThrow('a full commit id or "none yet"');
    expect(() => baseline(repo, '0'.repeat(40))).toThrow('is no ancestor of HEAD');
    expect(baseline(tmpdir(), '0'.repeat(40))).toEqual({ kind: 'out of sight', why: 'this is no git checkout' });
  });
});
