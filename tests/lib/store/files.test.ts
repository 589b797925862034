/** @jest-environment node */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '@/lib/store/data-error';
import { fileStore } from '@/lib/store/files';
import { storeContract } from '../store.contract';
import { FIRST, fixture, LATER, observation, series, writeDataset, type Files } from './fixture';

storeContract('fileStore', (files) => fileStore(writeDataset(files)));

async function faultsOf(files: Files, spoil: (root: string) => void = () => undefined): Promise<string[]> {
  const root = writeDataset(files);
  spoil(root);
  const error: unknown = await fileStore(root).charts().catch((caught: unknown) => caught);
  if (!(error instanceof DataError)) throw new Error(`no DataError but ${String(error)}`);
  expect(error).toMatchObject({ code: 'bad-data', status: 500 });
  return error.message.split('\n');
}

const SERIES = 'series/trade.jsonl';
const CSV = 'observations/trade.csv';
const good = JSON.stringify(series('more'));
const csv = (from: string, to: string): string => observation('exports', '2022', '1').replace(from, to);

describe('a malformed line of JSON', () => {
  it.each<[what: string, line: string, place: string, reason: string]>([
    ['no end', good.slice(0, -1), `${good.length}`, '"," or "}" expected, but the line ends'],
    ['a comma too many', good.replace(',"title"', ',,"title"'), `${good.indexOf(',"title"') + 2}`, 'a key in quotation marks expected, not ","'],
    ['a bare word', '{"id":nothing}', '7', 'a value expected, not "n"'],
    ['a string without end', '{"id":"x', '7', 'a string with its end expected, not "\\""'],
    ['a number with a leading zero', '{"scale":06}', '11', '"," or "}" expected, not "6"'],
    ['something after it', '{} x', '4', 'the end of the line expected, not "x"'],
    ['a key twice', '{"id":"a","id":"b"}', '11', 'the key "id" stands twice'],
    ['an empty line', '', '1', 'the line is empty'],
    ['a carriage return', `${good}\r`, `${good.length + 1}`, 'a line ends with LF alone'],
    ['a unit that is none', good.replace('"USD"', '"bananas"'), `${good.indexOf('"unit"') + 1}`, 'unit: Invalid option: expected one of "USD"'],
    ['lists in lists without end', '['.repeat(100_000), '66', 'nothing here is nested deeper than 64 levels'],
    ['objects in objects without end', '{"a":'.repeat(100_000), '326', 'nothing here is nested deeper than 64 levels'],
    ['a key that is none', good.replace('{', '{"colour":"red",'), '2', 'colour: Unrecognized key: "colour"'],
    ['a key that is missing', good.replace('"short":"more",', ''), '1', 'short: Invalid input: expected string, received undefined'],
    ['a fault deep inside', good.replace('"kind":"official"', '"kind":"derived"').replace('"source":"census"', '"formula":{"op":"sum","of":["a","B!"]}'), '', 'formula.of.1: an id is kebab-case'],
  ])('%s', async (_, line, place, reason) => {
    const files = fixture();
    files[SERIES]?.push(line);
    const [fault] = await faultsOf(files);
    expect(fault?.startsWith(`data/${SERIES}:4:${place}`)).toBe(true);
    expect(fault).toContain(` ${reason}`);
  });

  it('points at the list item of a fault deep inside', async () => {
    const files = fixture();
    const line = JSON.stringify({ ...series('more', { kind: 'derived', source: undefined }), formula: { op: 'sum', of: ['a', 'B!'] } });
    files[SERIES]?.push(line);
    expect(await faultsOf(files)).toEqual([`data/${SERIES}:4:${line.indexOf('"B!"') + 1} formula.of.1: an id is kebab-case: a-z, 0-9 and single hyphens`]);
  });
});

describe('a malformed line of CSV', () => {
  it.each<[what: string, line: string, column: number, reason: string]>([
    ['a field too few', csv(',official', ''), 10, '10 fields where 11 are expected'],
    ['a field too many', csv(',official', ',official,x'), 12, '12 fields where 11 are expected'],
    ['an open quotation mark', 'exports,2022,"1', 3, 'quotation marks must enclose the whole cell'],
    ['text after a quotation mark', 'exports,"20"22,1', 2, 'quotation marks must enclose the whole cell'],
    ['a value with a thousands mark', csv(',1,', ',"1,000",'), 3, 'value: a decimal is written -?digits[.digits], nothing else'],
    ['a value of 41 digits', csv(',1,', `,${'1'.repeat(41)},`), 3, 'value: a value has at most 40 digits'],
    ['a period that is none', csv(',2022,', ',2022-13,'), 2, 'period: a period is YYYY'],
    ['a missing value that is not said to be', csv(',1,A,', ',,A,'), 3, 'value: a value is empty exactly when its status is O'],
    ['a status that is none', csv(',A,', ',Z,'), 4, 'status: Invalid option'],
    ['an address that is none', csv('https://www.census.gov/', 'census'), 9, 'url: Invalid URL'],
  ])('%s', async (_, line, column, reason) => {
    const files = fixture();
    files[CSV]?.splice(2, 0, line);
    const [fault, ...more] = await faultsOf(files);
    expect(more).toEqual([]);
    expect(fault).toContain(`data/${CSV}:3:${column} ${reason}`);
  });

  it('a header that is not the header', async () => {
    const files = fixture();
    files[CSV]?.shift();
    expect((await faultsOf(files))[0]).toContain(`data/${CSV}:1:1 the header must be series,period,value`);
  });
});

describe('a file that is not as files here are', () => {
  it('is empty, where not even a header tells that it was meant to be', async () => {
    expect(await faultsOf(fixture(), (root) => { writeFileSync(join(root, 'observations/later.csv'), ''); })).toEqual(['data/observations/later.csv:1:1 the header must be series,period,value,status,vintage,recorded,grade,source,url,via,note']);
  });

  const spoiled = (spoil: (root: string) => void): Promise<string[]> => faultsOf(fixture(), spoil);

  it('has no end of its last line', async () => {
    expect(await spoiled((root) => { appendFileSync(join(root, SERIES), good); })).toEqual([`data/${SERIES}:4:1 the last line has no line end`]);
  });
  it('starts with a byte order mark', async () => {
    expect(await spoiled((root) => { writeFileSync(join(root, SERIES), `\uFEFF${good}\n`); })).toEqual([`data/${SERIES}:1:1 the file starts with a byte order mark`]);
  });
  it('is not UTF-8', async () => {
    expect(await spoiled((root) => { writeFileSync(join(root, SERIES), Buffer.from([0x7b, 0xff, 0x7d, 0x0a])); })).toEqual([`data/${SERIES}:1:1 the file is not UTF-8`]);
  });
  it('is none we know', async () => {
    expect(await spoiled((root) => { writeFileSync(join(root, 'series/trade.json'), '{}'); })).toEqual(['data/series/trade.json:1:1 no such file is expected here; data/README.md lists those that are']);
  });
  it('is missing', async () => {
    expect(await spoiled((root) => { rmSync(join(root, 'outlets.jsonl')); })).toEqual(['data/outlets.jsonl:1:1 is missing']);
  });
});

it('tells every fault of every file at once, in order', async () => {
  const files = fixture();
  files[CSV]?.push(csv(',A,', ',Z,'));
  files[SERIES]?.push('{');
  files['outlets.jsonl']?.unshift('[]');
  expect((await faultsOf(files)).map((fault) => fault.split(' ')[0])).toEqual(['data/observations/trade.csv:8:4', 'data/outlets.jsonl:1:1', 'data/series/trade.jsonl:4:2']);
});

it('reads its files once, and tries again after the file system failed', async () => {
  const root = writeDataset(fixture());
  const store = fileStore(root);
  await store.charts();
  rmSync(root, { recursive: true });
  expect(await store.outlets()).toHaveLength(2);

  const absent = fileStore(root);
  await expect(absent.charts()).rejects.toThrow('ENOENT');
  const again = writeDataset(fixture());
  const moved = fileStore(join(again, '..', 'not-yet'));
  await expect(moved.newest()).rejects.toThrow('ENOENT');
});

it('sorts and sifts a list once for every moment it is asked for, and keeps the last sixteen', async () => {
  const store = fileStore(writeDataset(fixture()));
  const [now, then] = [await store.series(), await store.series(FIRST)];
  const sort = jest.spyOn(Array.prototype, 'sort');
  try {
    for (const asof of [null, undefined, LATER, '2026-11-23', '2026-11-23T23:59:59Z']) expect(await store.series(asof)).toBe(now);
    for (const asof of [FIRST, '2026-11-22', '2026-11-23T09:29:59Z']) expect(await store.series(asof)).toBe(then);
    expect(sort).not.toHaveBeenCalled();
  } finally {
    sort.mockRestore();
  }
  expect(Object.isFrozen(now)).toBe(true);
});

it('leaves hidden files and the README alone', async () => {
  const root = writeDataset(fixture());
  writeFileSync(join(root, 'README.md'), '# Data');
  writeFileSync(join(root, '.DS_Store'), 'x');
  expect(await fileStore(root).charts()).toHaveLength(2);
});
