/** @jest-environment node */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Flow } from '@/lib/slice/dataset';
import { ALWAYS, type Slice } from '@/lib/slice/slice';
import { labelsOf, membersCalled } from '@/lib/store/bulk-labels';
import { generate } from '@/lib/warehouse/load/generate';
import { asking, copied, folder, hashOf, leavesIn, loadInto, removeFolders } from './help';

afterAll(removeFolders);

const CENSUS = 'YEAR,MONTH,I_COMMODITY,I_COMMODITY_SDESC,CTY_CODE,CTY_NAME,DISTRICT,DIST_NAME,GEN_VAL_MO,VES_WGT_MO,AIR_WGT_MO,SUMMARY_LVL';
const COMTRADE = 'refYear,reporterCode,flowCode,partnerCode,partnerDesc,partner2Code,motCode,customsCode,cmdCode,cmdDesc,netWgt,primaryValue';
const VINTAGE = { vintage: 20_240_601 };

function file(name: string, lines: readonly (string | Buffer)[], ending = '\n'): string {
  const path = join(folder(), name);
  writeFileSync(path, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from(ending)])));
  return path;
}

const rejectsOf = (path: string): string[][] => (parse(readFileSync(`${path}.rejects.csv`, 'utf8')) as string[][]).slice(1);

const GOOD = '2024,01,8542310000,PROCESSORS,5700,CHINA,27,"LOS ANGELES, CA",1000,5,7,DET';
const PART = 'a part of an observation: only whole ones are loaded';

describe('a line that cannot be loaded', () => {
  it.each([
    ['too few columns', '2024,01,8542310001,X,5700', '5 columns, not 12'],
    ['too many columns', `${GOOD},x`, '13 columns, not 12'],
    ['an open quote', '2024,01,8542310001,"X,5700,C,27,L,1,5,7,DET', 'quotes that do not match'],
    ['nothing', '', 'an empty line'],
    ['a word for a value', '2024,01,8542310001,X,5700,C,27,L,(D),5,7,DET', 'not a number'],
    ['an exponent', '2024,01,8542310001,X,5700,C,27,L,1e6,5,7,DET', 'not a number'],
    ['a word for a weight', '2024,01,8542310001,X,5700,C,27,L,1,5,none,DET', 'not a number'],
    ['less than nothing', '2024,01,8542310001,X,5700,C,27,L,-0.5,5,7,DET', 'negative, which no quantity is'],
    ['a chapter', '2024,01,85,X,5700,C,27,L,1,5,7,DET', 'a sum, not an observation'],
    ['eight digits', '2024,01,85423100,X,5700,C,27,L,1,5,7,DET', 'no commodity of 10 digits'],
    ['all countries', '2024,01,8542310001,X,-,TOTAL,27,L,1,5,7,DET', 'a sum, not an observation'],
    ['a group of countries', '2024,01,8542310001,X,0003,EU,27,L,1,5,7,DET', 'a sum, not an observation'],
    ['a group by its level', '2024,01,8542310001,X,5700,C,27,L,1,5,7,CGP', 'a sum, not an observation'],
    ['a partner in words', '2024,01,8542310001,X,CHINA,C,27,L,1,5,7,DET', 'no code of a partner'],
    ['a port in words', '2024,01,8542310001,X,5700,C,LA,L,1,5,7,DET', 'no code of a port'],
    ['month 13', '2024,13,8542310001,X,5700,C,27,L,1,5,7,DET', 'an impossible period'],
    ['the year 24', '24,01,8542310001,X,5700,C,27,L,1,5,7,DET', 'an impossible period'],
    ['the future', '2024,07,8542310001,X,5700,C,27,L,1,5,7,DET', 'a period after the day of publishing'],
    ['15 digits', '2024,01,8542310001,X,5700,C,27,L,100000000000000,5,7,DET', 'more than 14 digits before the point or 4 after it'],
    ['5 decimals', '2024,01,8542310001,X,5700,C,27,L,0.00001,5,7,DET', 'more than 14 digits before the point or 4 after it'],
    ['no value at all', '2024,01,8542310001,X,5700,C,27,L,,,,DET', 'no value'],
  ])('%s, is given back with its number and the reason', async (_, line, reason) => {
    const path = file('census.csv', [CENSUS, GOOD, line, GOOD.replace('01,8', '02,8')]);
    const [outcome] = await loadInto(folder(), [path], 'census-districts', VINTAGE);
    expect(outcome).toMatchObject({ kind: 'loaded', counted: { lines: 3, loaded: 2, duplicates: 0, rejected: 1, observations: 4 } });
    expect(rejectsOf(path)).toEqual([['3', reason, line]]);
  });

  it.each([
    ['census-hs', 'YEAR,MONTH,I_COMMODITY,CTY_CODE,DISTRICT,GEN_VAL_MO', '2024,01,8542310000,5700,-,5', '2024,01,8542310000,5700,27,5', PART],
    ['census-hs', 'YEAR,MONTH,I_COMMODITY,CTY_CODE,GEN_VAL_MO', '2024,01,8542310000,5700,5', '2024,01,854231,5700,5', 'a sum, not an observation'],
    ['census-ports', 'YEAR,MONTH,I_COMMODITY,CTY_CODE,PORT,GEN_VAL_MO', '2024,01,854231,5700,2704,5', '2024,01,8542310000,5700,2704,5', 'no commodity of 6 digits'],
    ['census-ports', 'YEAR,MONTH,I_COMMODITY,CTY_CODE,PORT,GEN_VAL_MO', '2024,01,854231,5700,2704,5', '2024,01,854231,5700,-,5', 'a sum, not an observation'],
  ])('of %s, whose columns are %s, is told from one that can', async (dataset, header, good, bad, reason) => {
    const path = file('census.csv', [header, good, bad]);
    expect(await loadInto(folder(), [path], dataset, VINTAGE)).toMatchObject([{ kind: 'loaded', counted: { lines: 2, loaded: 1, rejected: 1, observations: 1 } }]);
    expect(rejectsOf(path)).toEqual([['3', reason, bad]]);
  });

  it.each([
    ['another reporter', '2023,156,X,840,USA,0,0,C00,854231,P,1,2', 'another reporter than 842 (United States)'],
    ['re-exports', '2023,842,RX,156,China,0,0,C00,854231,P,1,2', 'unknown flow'],
    ['the world', '2023,842,X,0,World,0,0,C00,854231,P,1,2', 'a sum, not an observation'],
    ['all commodities', '2023,842,X,156,China,0,0,C00,TOTAL,P,1,2', 'a sum, not an observation'],
    ['a heading', '2023,842,X,156,China,0,0,C00,8542,P,1,2', 'a sum, not an observation'],
    ['one way of transport', '2023,842,X,156,China,0,2100,C00,854231,P,1,2', PART],
    ['one customs procedure', '2023,842,X,156,China,0,0,C05,854231,P,1,2', PART],
  ])('of Comtrade: %s', async (_, line, reason) => {
    const path = file('comtrade.csv', [COMTRADE, '2023,842,M,156,China,0,0,C00,854231,Processors,10.5,20', line]);
    await loadInto(folder(), [path], 'comtrade-hs', VINTAGE);
    expect(rejectsOf(path)).toEqual([['3', reason, line]]);
  });

  it('because it is no text, does not move the numbers of the lines after it', async () => {
    const bad = [Buffer.from([0x32, 0xe9, 0x32]), Buffer.from([0xff, 0xfe])];
    const path = file('census.csv', [CENSUS, GOOD, bad[0] ?? '', 'x', bad[1] ?? '', 'y']);
    await loadInto(folder(), [path], 'census-districts', VINTAGE);
    expect(rejectsOf(path).map(([line, reason]) => `${line} ${reason}`)).toEqual(['3 no text: not UTF-8, or longer than a line can be', '4 1 columns, not 12', '5 no text: not UTF-8, or longer than a line can be', '6 1 columns, not 12']);
  });

  it('because another has another value, takes that one with it; one that says the same is counted', async () => {
    const other = GOOD.replace('8542310000', '8542310001');
    const path = file('census.csv', [CENSUS, GOOD, other, GOOD, other.replace(',1000,', ',1001,')]);
    const target = folder();
    expect(await loadInto(target, [path], 'census-districts', VINTAGE)).toMatchObject([{ counted: { lines: 4, loaded: 1, duplicates: 1, rejected: 2 } }]);
    const reason = 'another line has another value for the same observation';
    expect(rejectsOf(path)).toEqual([['3', reason, other], ['5', reason, other.replace(',1000,', ',1001,')]]);
    expect((await leavesIn(target, 'census-districts')).map(({ value, unit }) => `${value} ${unit}`)).toEqual(['1000 usd', '12 kg']);
  });
});

it('reads a file with the endings of Windows, a mark before the first name, and quotes in quotes', async () => {
  const path = file('census.csv', [`\uFEFF${CENSUS}`, GOOD.replace('PROCESSORS', '"PROCESSORS, ""ICs"""')], '\r\n');
  const target = folder();
  await loadInto(target, [path], 'census-districts', VINTAGE);
  expect(await asking(target, (warehouse) => warehouse.members('census-districts', 'commodity', ['processors'], 10))).toEqual([{ list: 'commodity', code: '8542310000', label: 'PROCESSORS, "ICs"' }]);
  expect(await asking(target, (warehouse) => warehouse.members('census-districts', 'port', ['angeles'], 10))).toEqual([{ list: 'port', code: '27', label: 'LOS ANGELES, CA' }]);
  expect(await asking(target, (warehouse) => warehouse.members('census-districts', 'commodity', ['8542'], 10))).toHaveLength(3);
});

it('names chapters in words of ours, so that they are found by them; shorter codes of made-up trade mean nothing', async () => {
  const path = file('census.csv', [CENSUS, GOOD]);
  const target = folder();
  await loadInto(target, [path], 'census-districts', VINTAGE);
  expect(await asking(target, (warehouse) => warehouse.members('census-districts', 'commodity', ['electronics'], 10))).toEqual([{ list: 'commodity', code: '85', label: 'Electrical machinery and electronics' }]);
  expect(await asking(target, (warehouse) => warehouse.labels('census-districts', [{ list: 'commodity', code: '8542' }], null))).toEqual([{ list: 'commodity', code: '8542', label: 'Heading 8542' }]);
});

it('keeps what a code is called when it is exported apart from what it is called when it is imported, whichever was loaded last', async () => {
  const exported = [CENSUS.replaceAll('I_COMMODITY', 'E_COMMODITY').replace('GEN_VAL_MO', 'ALL_VAL_MO'), GOOD.replace('PROCESSORS', 'CHIPS SENT ABROAD')];
  const target = folder();
  await loadInto(target, [file('exports.csv', exported), file('imports.csv', [CENSUS, GOOD])], 'census-districts', VINTAGE);
  const slice = (flow: Flow): Slice => ({ dataset: 'census-districts', flow, unit: 'usd', commodity: '8542310000', partner: 5700, port: null });
  const labels = await asking(target, (warehouse) => labelsOf(warehouse, null, [slice('exports'), slice('imports'), { ...slice('exports'), commodity: '85' }]));
  expect(labels.map(({ commodity, partner }) => [commodity, partner])).toEqual([['CHIPS SENT ABROAD', 'CHINA'], ['PROCESSORS', 'CHINA'], ['Electrical machinery and electronics', 'CHINA']]);
  const called = (flow: Flow, words: string) => asking(target, (warehouse) => membersCalled(warehouse, slice(flow), 'commodity', [words], 10));
  expect([await called('exports', 'chips'), await called('imports', 'chips'), await called('exports', 'processors'), await called('imports', 'processors')].map((found) => found.map(({ code }) => code))).toEqual([['8542310000'], [], [], ['8542310000']]);
});

it('finds what was exported by the names of imports where it has none of its own, as in what was loaded before they were kept apart', async () => {
  const target = folder();
  await loadInto(target, [file('imports.csv', [CENSUS, GOOD])], 'census-districts', VINTAGE);
  const slice: Slice = { dataset: 'census-districts', flow: 'exports', unit: 'usd', commodity: '8542310000', partner: null, port: null };
  expect(await asking(target, (warehouse) => labelsOf(warehouse, null, [slice]))).toMatchObject([{ commodity: 'PROCESSORS' }]);
  expect(await asking(target, (warehouse) => membersCalled(warehouse, slice, 'commodity', ['processors'], 10))).toHaveLength(1);
});

describe('a file that cannot be loaded', () => {
  it.each([
    ['without a column', file('a.csv', [CENSUS.replace('CTY_CODE', 'COUNTRY'), GOOD]), 'census-districts', /no column CTY_CODE/],
    ['of both directions', file('a.csv', [`${CENSUS},E_COMMODITY`, `${GOOD},8542310000`]), 'census-districts', /this one has several/],
    ['with a name twice', file('a.csv', [`${CENSUS},YEAR`, `${GOOD},2024`]), 'census-districts', /column year is there twice/],
    ['with nothing in it', file('a.csv', []), 'census-districts', /no names of columns/],
    ['with names only', file('a.csv', [CENSUS]), 'census-districts', /no lines after its header/],
    ['with no good line', file('a.csv', [CENSUS, 'x']), 'census-districts', /none of its 1 lines can be loaded; .*a\.csv\.rejects\.csv says why/],
    ['that is not packed as it says', file('a.csv.gz', [CENSUS, GOOD]), 'census-districts', /cannot be read/],
    ['that is no Parquet', file('a.parquet', [CENSUS, GOOD]), 'census-districts', /cannot be read/],
    ['of another form', file('a.xlsx', [CENSUS, GOOD]), 'census-districts', /files may be \.csv/],
    ['that is not there', '/nowhere/a.csv', 'census-districts', /there is no file \/nowhere\/a\.csv/],
    ['that is synthetic, as real', file('a.csv', [`SYNTHETIC,${CENSUS}`, `1,${GOOD}`]), 'census-districts', /is marked SYNTHETIC/],
    ['that is real, as synthetic', file('a.csv', [CENSUS, GOOD]), 'synthetic-hs', /is not marked SYNTHETIC/],
  ])('%s, is refused in words and leaves nothing', async (_, path, id, message) => {
    const target = folder();
    await expect(loadInto(target, [path], id, VINTAGE)).rejects.toThrow(message);
    await expect(asking(target, (warehouse) => warehouse.loads())).rejects.toThrow('Nothing has been loaded');
    expect(readdirSync(target).filter((name) => name !== 'work.duckdb')).toEqual([]);
  });

  it('without a day of publishing, asks for one', async () => {
    await expect(loadInto(folder(), [file('a.csv', [CENSUS, GOOD])], 'census-districts')).rejects.toThrow('--vintage YYYY-MM-DD');
  });

  it('does not undo the one before it, and is gone over when it is mended', async () => {
    const [first, second, target] = [file('a.csv', [CENSUS, GOOD]), file('b.csv', ['wrong']), folder()];
    await expect(loadInto(target, [first, second], 'census-districts', VINTAGE)).rejects.toThrow(/b\.csv/);
    expect(await leavesIn(target, 'census-districts')).toHaveLength(2);
    writeFileSync(second, `${CENSUS}\n${GOOD.replace('01,8', '02,8')}\n`);
    expect((await loadInto(target, [first, second], 'census-districts', VINTAGE)).map(({ kind }) => kind)).toEqual(['already', 'loaded']);
    expect(await leavesIn(target, 'census-districts')).toHaveLength(4);
  });
});

describe('made-up files', () => {
  const csv = join(folder(), 'made [1]*.csv');
  const made = { rows: 4000, seed: 11, from: 2022 * 12, to: 2024 * 12 + 11, revisions: true };
  beforeAll(() => generate({ ...made, out: csv }));

  it('are the same warehouse as CSV, gzip, zstd and Parquet', async () => {
    const plain = join(folder(), 'made.csv');
    writeFileSync(plain, readFileSync(csv));
    const gz = `${plain}.gz`;
    writeFileSync(gz, gzipSync(readFileSync(csv)));
    const forms = [csv, gz, await copied(plain, `${plain}.zst`, 'FORMAT csv, COMPRESSION zstd'), await copied(plain, join(folder(), 'made.parquet'), 'FORMAT parquet')];
    const own = join(folder(), 'own.parquet');
    await generate({ ...made, out: own });
    const hashes = await Promise.all([...forms, own].map(async (path) => {
      const target = folder();
      await loadInto(target, [path], 'synthetic-hs');
      const leaves = await leavesIn(target, 'synthetic-hs');
      expect(leaves.length).toBeGreaterThan(2000);
      return hashOf(leaves);
    }));
    expect(new Set(hashes).size).toBe(1);
  });

  it('loaded twice change nothing, under another name too', async () => {
    const target = folder();
    const again = join(folder(), 'other.csv');
    writeFileSync(again, readFileSync(csv));
    await loadInto(target, [csv], 'synthetic-hs');
    const pointer = (): string => readFileSync(join(target, 'current'), 'utf8');
    const before = pointer();
    expect(await loadInto(target, [csv, again], 'synthetic-hs')).toEqual([{ file: csv, kind: 'already', load: 1 }, { file: again, kind: 'already', load: 1 }]);
    expect(pointer()).toBe(before);
    expect(await asking(target, (warehouse) => warehouse.loads())).toHaveLength(1);
  });

  it('keep sums: members of each dimension add up to the whole, in every period', async () => {
    const target = folder();
    await loadInto(target, [csv], 'synthetic-hs');
    const whole = { dataset: 'synthetic-hs', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null } as const;
    await asking(target, async (warehouse) => {
      const [points] = await warehouse.series([whole], ALWAYS);
      const total = points?.reduce((sum, { value }) => sum + BigInt(value), 0n);
      expect(points).toHaveLength(36);
      for (const [dimension, level] of [['commodity', 2], ['commodity', 10], ['partner', 2], ['port', 2]] as const) {
        const { rows, members, whole: all } = await warehouse.top(whole, { dimension, level }, 500, ALWAYS);
        expect(BigInt(all)).toBe(total);
        if (members <= 500) expect(rows.reduce((sum, each) => sum + BigInt(each.total), 0n)).toBe(total);
      }
    });
  });

  it('are left at once when the reader ends the load', async () => {
    const ended = new AbortController();
    ended.abort();
    const target = folder();
    await expect(loadInto(target, [csv], 'synthetic-hs', { signal: ended.signal })).rejects.toThrow('run the same command again');
    expect(existsSync(join(target, 'current'))).toBe(false);
  });
});
