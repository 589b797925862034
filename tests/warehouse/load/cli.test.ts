/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@/lib/cli/commands';
import { progressOf } from '@/lib/cli/progress';
import { folder, removeFolders } from './help';

const before = process.env.SOURCELINE_WAREHOUSE;
afterAll(() => {
  removeFolders();
  if (before === undefined) delete process.env.SOURCELINE_WAREHOUSE;
  else process.env.SOURCELINE_WAREHOUSE = before;
});

interface Said { readonly code: number; readonly out: string; readonly err: string }

async function cli(...args: readonly string[]): Promise<Said> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => { out += text; return Promise.resolve(); }, err: (text) => { err += text; }, data: 'data', now: () => '2026-11-25T12:00:00Z' });
  return { code, out, err };
}

const root = join(__dirname, '../../..');
/** In a process of its own: a process asks one warehouse only. */
function status(address: string): Said {
  const { status: code, stdout, stderr } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'lib/cli/main.ts', 'warehouse', 'status'], { cwd: root, encoding: 'utf8', env: { ...process.env, SOURCELINE_WAREHOUSE: address } });
  return { code: code ?? -1, out: stdout, err: stderr };
}

describe('load', () => {
  it('loads what generate wrote, says what became of each line, and the status tells it', async () => {
    const [target, out] = [folder(), join(folder(), 'made.csv.gz')];
    process.env.SOURCELINE_WAREHOUSE = `duckdb:${target}`;
    expect(await cli('generate', '--rows', '3000', '--seed', '7', '--out', out, '--from', '2020-01', '--to', '2020-12', '--revisions')).toEqual({ code: 0, out: `${out}: 3,000 lines of made-up trade, each marked SYNTHETIC\n`, err: '' });
    const first = await cli('load', out, '--dataset', 'synthetic-hs');
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/3,000 lines = 3,000 loaded \+ 0 said twice \+ 0 rejected; 3,\d{3} observations \(load 1\)/) as string });
    expect(await cli('load', out, '--dataset', 'synthetic-hs')).toMatchObject({ code: 0, out: `${out}: already loaded (load 1), nothing changed\n` });
    expect(existsSync(join(target, 'scratch'))).toBe(false);
    const told = status(`duckdb:${target}`);
    expect(told.code).toBe(0);
    for (const words of ['engine: DuckDB', `address: ${target}`, 'version of the tables: ', 'on disk: ', 'synthetic-hs (SYNTHETIC: no figure is real)', 'from 1 file, 0 lines rejected', 'periods 2020-01-01 to 2020-12-01', 'newest vintage 2022-', 'last loaded 2026-11-25T12:00:00Z']) expect(told.out).toContain(words);
  });

  it('writes rejected lines where it is told to', async () => {
    const [target, rejects, file] = [folder(), join(folder(), 'new'), join(folder(), 'a.csv')];
    process.env.SOURCELINE_WAREHOUSE = `duckdb:${target}`;
    writeFileSync(file, 'YEAR,MONTH,E_COMMODITY,CTY_CODE,DISTRICT,ALL_VAL_MO\n2024,01,8542310000,5700,27,5\nx\n');
    const said = await cli('load', file, '--dataset', 'census-districts', '--vintage', '2024-03-07', '--rejects', rejects);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining(`2 lines = 1 loaded + 0 said twice + 1 rejected; 1 observations`) as string });
    expect(said.out).toContain(join(rejects, 'a.csv.rejects.csv'));
    expect(existsSync(join(rejects, 'a.csv.rejects.csv'))).toBe(true);
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
  });

  it('says which file is wrong and exits with 1', async () => {
    const file = join(folder(), 'a.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    process.env.SOURCELINE_WAREHOUSE = `duckdb:${folder()}`;
    expect(await cli('load', file, '--dataset', 'census-districts', '--vintage', '2024-03-07')).toMatchObject({ code: 1, err: expect.stringContaining(`${file}: files of census-districts have one of the columns I_COMMODITY, E_COMMODITY; this one has none`) as string });
  });

  it.each([
    ['no file', ['load', '--dataset', 'census-districts'], 'load takes one file or several'],
    ['a file that is not there', ['load', '/nowhere.csv', '--dataset', 'census-districts'], 'there is no file /nowhere.csv'],
    ['no dataset', ['load', 'package.json'], 'say with --dataset what the files are of: census-hs, comtrade-hs, census-ports, census-districts, synthetic-hs'],
    ['a dataset nobody knows', ['load', 'package.json', '--dataset', 'census-h'], 'there is no dataset "census-h"'],
    ['a day to come', ['load', 'package.json', '--dataset', 'census-hs', '--vintage', '2999-01-01'], '--vintage 2999-01-01 is still to come'],
    ['a day that never was', ['load', 'package.json', '--dataset', 'census-districts', '--vintage', '2024-02-30'], '--vintage must be a day like 2024-03-07, not "2024-02-30"'],
    ['no lines', ['generate', '--rows', '0', '--seed', '1', '--out', 'x.csv'], '--rows must be a whole number from 1'],
    ['a seed that is no number', ['generate', '--rows', '5', '--seed', '-1x', '--out', 'x.csv'], '--seed'],
    ['months the wrong way round', ['generate', '--rows', '5', '--seed', '1', '--out', 'x.csv', '--from', '2024-02', '--to', '2024-01'], '--to must not be before --from'],
    ['month 13', ['generate', '--rows', '5', '--seed', '1', '--out', 'x.csv', '--from', '2024-13'], '--from must be a month like 2010-01'],
    ['nowhere to write', ['generate', '--rows', '5', '--seed', '1'], 'say with --out'],
    ['another word', ['warehouse', 'open'], 'warehouse knows one word: status'],
  ])('with %s, is misused: exit code 2 and the usage', async (_, args, words) => {
    const { code, out, err } = await cli(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('Usage: npm run -s cli -- ');
  });
});

describe('warehouse status', () => {
  it('says that nothing is loaded, where there is no folder and where there is an empty one', () => {
    for (const target of [join(folder(), 'nowhere'), folder()]) expect(status(`duckdb:${target}`)).toMatchObject({ code: 0, out: expect.stringContaining('Load something with: npm run -s cli -- load') as string, err: '' });
  });

  it('says that the warehouse cannot be reached, with exit code 1', () => {
    const target = folder();
    writeFileSync(join(target, 'current'), 'published-4.duckdb\n');
    expect(status(`duckdb:${target}`)).toMatchObject({ code: 1, err: expect.stringContaining('cannot be reached') as string });
  });

  it('says in words that an address names no warehouse', () => {
    expect(status('postgres://here/trade')).toMatchObject({ code: 1, err: 'SOURCELINE_WAREHOUSE must begin with duckdb: or clickhouse://\n' });
  });

  it('never shows a password', () => {
    const { out, err } = status('clickhouse://reader:hunt@er2@127.0.0.1:1/trade');
    expect(`${out}${err}`).toContain('reader');
    expect(`${out}${err}`).not.toMatch(/hunt|er2/);
  });
});

describe('progress', () => {
  const said = (terminal: boolean): string[] => {
    const lines: string[] = [];
    let time = 0;
    const progress = progressOf(8_000_000, terminal, (text) => { lines.push(text); }, () => time);
    for (const part of [0, 0.02, 0.04, 0.25, 0.27, 1]) {
      time = part * 100_000;
      progress.at('a.csv', part);
    }
    progress.clear();
    return lines;
  };

  it('rewrites one line on a terminal, with rate and time left', () => {
    expect(said(true)).toEqual(['a.csv: 0 %', 'a.csv: 2 %, 80 kB/s, 2 min left', 'a.csv: 4 %, 80 kB/s, 2 min left', 'a.csv: 25 %, 80 kB/s, 75 s left', 'a.csv: 27 %, 80 kB/s, 73 s left', 'a.csv: 100 %'].map((line) => `\r\u001b[2K${line}`).concat('\r\u001b[2K'));
  });

  it('writes a line for each tenth elsewhere', () => {
    expect(said(false)).toEqual(['a.csv: 0 %\n', 'a.csv: 25 %, 80 kB/s, 75 s left\n', 'a.csv: 100 %\n']);
  });
});
