/** @jest-environment node */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { run } from '@/lib/cli/commands';
import type { Io } from '@/lib/cli/io';
import { toCsv } from '@/lib/export/csv';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { claim, fixture, LATER, newFolder, writeDataset } from '../store/fixture';

async function cli(args: string[], data = 'data', now = '2030-01-01T00:00:00Z'): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: Io = { out: (text) => { out += text; return Promise.resolve(); }, err: (text) => { err += text; }, data, now: () => now };
  return { code: await run(args, io), out, err };
}

describe('what makes no sense ends with 2, words on standard error and nothing on standard output', () => {
  it.each<[args: string[], says: string]>([
    [[], 'name a command'], [['claim'], 'did you mean “claims”?'], [['__proto__'], 'there is no command'], [['claims', '--format', 'xml'], '--format must be json or csv, not "xml"'],
    [['claims', '--colour'], "Unknown option '--colour'"], [['claims', 'extra'], 'Unexpected argument'], [['table'], 'table takes one view'], [['table', 'a', 'b'], 'table takes one view'],
    [['table', 'nothing-of-the-kind'], 'There is no chart “nothing-of-the-kind”'], [['check-data', '--documents', 'no/such/folder'], 'there is no folder no/such/folder'],
    [['ingest'], 'ingest takes one folder'], [['ingest', 'no/such/folder'], 'there is no folder'], [['ingest', 'data', '--recorded', 'today'], '--recorded must be a stamp'],
    [['ingest', 'data', '--recorded', '2020-01-01T00:00:00Z'], 'take a later one'],
  ])('%j', async (args, says) => {
    const { code, out, err } = await cli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});

it.each([[['--help']], [['help']], [['claims', '--help']], [['-h']]])('%j prints help and ends with 0', async (args) => {
  const { code, out, err } = await cli(args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const command of ['claims', 'table', 'check-data', 'ingest']) expect(out).toContain(`  ${command} `);
});

describe('claims', () => {
  const FIELDS = ['id', 'document', 'start', 'end', 'exact', 'value', 'low', 'high', 'unit', 'hedge', 'period', 'topic', 'series', 'source', 'verdict', 'reasons', 'value_then', 'value_now', 'explained_by', 'explained_value', 'why'];

  it('prints every claim as JSON and the same as CSV', async () => {
    const { code, out } = await cli(['claims', '--format', 'json']);
    expect(code).toBe(0);
    const claims = JSON.parse(out) as Record<string, unknown>[];
    expect(claims).toHaveLength((await fileStore('data').claims()).length);
    for (const line of claims) expect(Object.keys(line)).toEqual(FIELDS);
    const csv = await cli(['claims', '--format', 'csv']);
    const rows = parse(csv.out, { columns: true }) as Record<string, string>[];
    expect(rows).toEqual(claims.map((line) => Object.fromEntries(FIELDS.map((name) => [name, Array.isArray(line[name]) ? line[name].join(' ') : String(line[name] ?? '')]))));
  });

  it('gives values in base units, and null where an end is open or there is nothing', async () => {
    const files = fixture();
    files['claims/example.jsonl']?.push(JSON.stringify(claim('example-x', { selector: { start: 50, end: 68, exact: 'over 1.5 thousand ', prefix: '', suffix: '' }, value: '1.5', scale: 3, unit: 'people', hedge: 'over', period: null, series: null, why_no_series: 'none' })));
    const { out } = await cli(['claims'], writeDataset(files));
    expect(JSON.parse(out)).toMatchObject([
      { id: 'example-exports', start: 10, end: 22, value: '143000000000', low: '142500000000', high: '143500000000', verdict: 'agrees', value_now: '143215800000', value_then: '143545800000', source: 'census' },
      { id: 'example-x', value: '1500', high: null, series: null, source: null, verdict: 'unverifiable', value_now: null },
    ]);
  });
});

describe('table', () => {
  it.each(['us-china-goods-trade', '/charts/us-china-goods-trade?time=2022..2024', 'us-china-goods-trade?time=2022..2024&tab=table', 'custom?series=us-overdose-deaths-annual'])('prints the very export of %s', async (address) => {
    const [chart = '', query = ''] = address.replace('/charts/', '').split('?');
    const { table } = await answer(fileStore('data'), chart, query);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(await cli(['table', address])).toEqual({ code: 0, out: toCsv(table.rows), err: '' });
    expect(JSON.parse((await cli(['table', address, '--format', 'json'])).out)).toEqual(table);
  });

  it('refuses a query it does not understand, naming every issue', async () => {
    const { code, out, err } = await cli(['table', 'us-china-goods-trade?time=2024..2011&colour=red']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('time: the range 2024..2011 runs backwards; shown as 2011..2024\ncolour: unknown parameter “colour”; ignored\n');
  });

  it.each([['series=&outlets=', 'series: No series is chosen'], ['show=', 'show: neither'], ['time=1900..1901', 'time: ']])('refuses the empty selection %s and says what made it so', async (query, said) => {
    const { code, out, err } = await cli(['table', `us-china-goods-trade?${query}`]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('check-data', () => {
  it('counts the records in force: a corrected one once, a withdrawn one not at all', async () => {
    const { code, out, err } = await cli(['check-data'], writeDataset(fixture()));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('1 documents, 2 outlets, 1 sources, 4 series, 3 facets, 1 events, 1 claims, 1 nonclaims, 2 charts, 1 circulations, 1 causes, 6 observations\n');
  });

  it('passes over what was corrected and withdrawn, in our own data as in any', async () => {
    const data = join(newFolder(), 'data');
    cpSync('data', data, { recursive: true });
    const later = '2029-12-31T00:00:00Z';
    const first = (file: string): object => JSON.parse(readFileSync(join(data, file), 'utf8').split('\n')[0] ?? '') as object;
    const before = (await cli(['check-data'], data)).out;
    appendFileSync(join(data, 'claims/ijr.jsonl'), `${JSON.stringify({ ...first('claims/ijr.jsonl'), says: 'Said better.', recorded: later })}\n`);
    appendFileSync(join(data, 'nonclaims/ijr.jsonl'), `${JSON.stringify({ ...first('nonclaims/ijr.jsonl'), recorded: later, withdrawn: 'Not a number.' })}\n`);
    const after = await cli(['check-data'], data);
    expect(after).toMatchObject({ code: 0, err: '' });
    const nonclaims = Number(/(\d+) nonclaims/.exec(before)?.[1]);
    expect(after.out).toBe(before.replace(`${nonclaims} nonclaims`, `${nonclaims - 1} nonclaims`));
  });

  it('never answers a fault of the data with a stack trace', async () => {
    const deep = writeDataset(fixture());
    appendFileSync(join(deep, 'series/trade.jsonl'), `${'['.repeat(200_000)}\n`);
    expect(await cli(['check-data'], deep)).toEqual({ code: 1, out: '', err: 'data/series/trade.jsonl:4:66 nothing here is nested deeper than 64 levels\n1 fault\n' });
    const round = fixture();
    round['series/trade.jsonl'] = round['series/trade.jsonl']?.map((line) => line.replace('["exports","imports"]', '["exports","balance"]')) ?? [];
    const told = { code: 1, out: '', err: 'data/series/trade.jsonl:3:1 balance: its formula leads back to itself: balance → balance\n' };
    const { err, ...rest } = await cli(['table', 'goods-trade?series=balance'], writeDataset(round));
    expect({ ...rest, err: err.replace(/:3:\d+/, ':3:1') }).toEqual(told);
    for (const args of [['claims'], ['table', 'goods-trade'], ['check-data'], ['ingest', 'tests']]) {
      const { code, err: words } = await cli(args, join(deep, 'absent'));
      expect({ code, stack: /\n\s+at /.test(words) }).toEqual({ code: 1, stack: false });
    }
  });

  it('names file, line, column and reason of a malformed line and of a fault between lines', async () => {
    const root = writeDataset(fixture());
    appendFileSync(join(root, 'series/trade.jsonl'), '{"id":}\n');
    expect(await cli(['check-data'], root)).toEqual({ code: 1, out: '', err: 'data/series/trade.jsonl:4:7 a value expected, not "}"\n1 fault\n' });
    const other = writeDataset(fixture());
    appendFileSync(join(other, 'observations/trade.csv'), 'gold,2024,1,A,,2026-11-22T04:00:00Z,official,census,https://www.census.gov/,,\n');
    expect(await cli(['check-data'], other)).toMatchObject({ code: 1, err: 'data/observations/trade.csv:8:1 series: nothing in series has the id "gold"\n1 fault\n' });
    expect((await cli(['claims'], root))).toMatchObject({ code: 1, out: '', err: 'data/series/trade.jsonl:4:7 a value expected, not "}"\n' });
    expect((await cli(['check-data'], join(root, 'absent'))).code).toBe(1);
  });

  describe('with the texts', () => {
    const text = 'US goods $143 billion in 2024 and then three more.\nIn all, it went up.';
    const at = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact, prefix: '', suffix: '' });

    /** A dataset of one document with this text, and the folder that holds the text. */
    function documents(change: { text?: string; exact?: string; excused?: string[]; name?: string } = {}): [data: string, folder: string] {
      const files = fixture();
      const article = JSON.parse(files['documents.jsonl']?.[0] ?? '') as object;
      files['documents.jsonl'] = [JSON.stringify({ ...article, sha256: createHash('sha256').update(text).digest('hex'), length: text.length })];
      files['claims/example.jsonl'] = [JSON.stringify(claim('example-exports', { selector: { ...at('$143 billion'), exact: change.exact ?? '$143 billion' } }))];
      files['nonclaims/example.jsonl'] = (change.excused ?? ['2024', 'three']).map((exact) => JSON.stringify({ id: `example-${exact}`, document: 'example', selector: at(exact), reason: 'year', note: '', recorded: LATER }));
      const folder = newFolder();
      writeFileSync(join(folder, change.name ?? 'example.txt'), change.text ?? text);
      return [writeDataset(files), folder];
    }
    const check = ([data, folder]: [string, string]) => cli(['check-data', '--documents', folder], data).then((result) => ({ ...result, err: result.err.replaceAll(`${folder}/`, '') }));

    it('accounts for every number', async () => {
      const { code, out, err } = await check(documents());
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('example: 4 of 4 numbers accounted for (2 in digits, 2 in words, 0 Roman) by 1 claims and 2 non-claims, 0 of them on figures without a number\n');
    });

    it('names a number nobody accounts for, with its place in the text', async () => {
      expect(await check(documents({ excused: ['2024'] }))).toMatchObject({ code: 1, err: 'example.txt:1:40 "three" is inside no claim and no non-claim\n1 fault\n' });
    });

    it('names a selector that does not land', async () => {
      const { code, err } = await check(documents({ exact: '$134 billion' }));
      expect(code).toBe(1);
      expect(err).toMatch(/^data\/claims\/example.jsonl:1:\d+ exact is not what stands at 9 to 21 of example.txt$/m);
    });

    it('refuses another text, and a missing one', async () => {
      expect((await check(documents({ text: `${text} ` }))).err).toMatch(/^data\/documents.jsonl:1:\d+ example.txt has the hash [0-9a-f]{64}: it is not the text that was read\n1 fault\n$/);
      expect((await check(documents({ name: 'else.txt' }))).err).toBe('example.txt:1:1 the text of example is missing\n1 fault\n');
    });
  });
});

describe('ingest', () => {
  const HEADER = 'series,period,value,unit,vintage,source_org,source_title,source_url,grade,transcribed_from,note\n';

  it('appends what is new, edits nothing, and adds nothing the second time', async () => {
    const root = newFolder();
    const data = join(root, 'data');
    cpSync('data', data, { recursive: true });
    const official = join(root, 'official');
    mkdirSync(official);
    const { ADAPTERS } = await import('@/lib/cli/adapters');
    for (const { file } of ADAPTERS) writeFileSync(join(official, file), HEADER);
    appendFileSync(join(official, 'tariff-events.csv'), 'US.IEEPA.FENTANYL,2029-05-01,5,percentage points additional ad valorem,2029-05,White House,Order,https://www.federalregister.gov/,A,,an example\n');
    const target = join(data, 'observations/tariff-events.csv');
    const before = readFileSync(target, 'utf8');

    const first = await cli(['ingest', official], data);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('tariff-events.csv: 1 added, 0 known, 0 left out\n');
    const after = readFileSync(target, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^us-fentanyl-tariff-on-cn,2029-05-01,5,A,2029-05,2030-01-01T00:00:00Z,official,[^\n]*\n$/);
    expect((await cli(['check-data'], data)).err).toBe('');

    const second = await cli(['ingest', official], data, '2030-01-02T00:00:00Z');
    expect(second.out).toContain('tariff-events.csv: 0 added, 1 known, 0 left out\n');
    expect(readFileSync(target, 'utf8')).toBe(after);
  });

  const ROW = 'US.IEEPA.FENTANYL,2029-05-01,5,percentage points additional ad valorem,2029-05,White House,Order,https://www.federalregister.gov/,A,,an example';

  it.each<[what: string, table: string, says: string]>([
    ['another header', `series,period\n${ROW}\n`, 'tariff-events.csv:1:1 the header must be series,period,value,unit,'],
    ['nothing in it', '', 'tariff-events.csv:1:1 the header must be'],
    ['a field too few', `${HEADER}${ROW}\n${ROW.replace(',an example', '')}\n`, 'tariff-events.csv:3:10 10 fields where 11 are expected'],
    ['a row without its code', `${HEADER}${ROW.replace('US.IEEPA.FENTANYL', '')}\n`, 'tariff-events.csv:2:1 series: Too small'],
    ['a code nobody decided about', `${HEADER}${ROW}\n${ROW.replace('FENTANYL', 'NEW')}\n`, 'tariff-events.csv:3:1 tariff-events.csv: US.IEEPA.NEW 2029-05-01 5: no rule for this code'],
    ['a period that is none', `${HEADER}${ROW.replace('2029-05-01', 'May')}\n`, 'tariff-events.csv:2:1 period: a period is'],
    ['a line break in a cell', `${HEADER}${ROW.replace('an example', '"an\nexample"')}\n`, 'tariff-events.csv:3:1 note: a cell has no line break'],
    ['an open quotation mark', `${HEADER}"${ROW}\n`, 'tariff-events.csv:2:1 Quote Not Closed'],
  ])('refuses a table with %s, by file and line, and writes nothing', async (_, table, says) => {
    const root = newFolder();
    const data = join(root, 'data');
    cpSync('data', data, { recursive: true });
    const official = join(root, 'official');
    mkdirSync(official);
    writeFileSync(join(official, 'tariff-averages.csv'), HEADER);
    writeFileSync(join(official, 'tariff-events.csv'), table);
    const before = readFileSync(join(data, 'observations/tariff-events.csv'), 'utf8');
    const { code, out, err } = await cli(['ingest', official], data);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n')[0]).toContain(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(data, 'observations/tariff-events.csv'), 'utf8')).toBe(before);
  });

  it('refuses to append to a file it cannot read, and says which tables were not there', async () => {
    const root = newFolder();
    const data = join(root, 'data');
    cpSync('data', data, { recursive: true });
    const official = join(root, 'official');
    mkdirSync(official);
    expect((await cli(['ingest', official], data)).out).toContain('tariff-events.csv: not in this folder\n');
    writeFileSync(join(official, 'tariff-events.csv'), `${HEADER}${ROW}\n`);
    appendFileSync(join(data, 'observations/tariff-events.csv'), 'x,2024\n');
    const { code, err } = await cli(['ingest', official], data);
    expect(code).toBe(1);
    expect(err).toMatch(/^data\/observations\/tariff-events.csv:\d+:2 2 fields where 11 are expected\n$/);
  });
});
