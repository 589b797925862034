/** @jest-environment node */
import { checkDataset } from '@/lib/store/check';
import { describeFault } from '@/lib/store/data-error';
import { loadDataset } from '@/lib/store/dataset';
import { chart, circulation, claim, fixture, LATER, nonclaim, observation, series, writeDataset, type Files } from './fixture';

const CLAIMS = 'claims/example.jsonl';
const SERIES = 'series/trade.jsonl';
const NONCLAIMS = 'nonclaims/example.jsonl';
const CHARTS = 'charts/trade.jsonl';
const CIRCULATIONS = 'circulations/trade.jsonl';
const CSV = 'observations/trade.csv';

async function faultsOf(change: (files: Files) => void): Promise<string[]> {
  const files = fixture();
  change(files);
  return checkDataset(await loadDataset(writeDataset(files))).map(describeFault);
}
const adding = (file: string, ...items: (object | string)[]) => (files: Files): void => { files[file]?.push(...items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))); };
const replacing = (file: string, from: string, to: string) => (files: Files): void => { files[file] = files[file]?.map((line) => line.replace(from, to)) ?? []; };
const derived = (id: string, formula: object, more: object = {}): object => series(id, { kind: 'derived', source: undefined, formula, ...more });
/** A claim further on in the text, so that it stands over no other. */
const further = (id: string, exact: string, more: object = {}): object => claim(id, { selector: { start: 50, end: 50 + exact.length, exact, prefix: '', suffix: '' }, ...more });

it('finds nothing wrong with the fixture', async () => expect(await faultsOf(() => undefined)).toEqual([]));

it.each<[what: string, change: (files: Files) => void, place: RegExp, reason: string]>([
  ['an id that stands twice', adding(SERIES, series('exports')), /series\/trade.jsonl:4:\d+$/, 'the id "exports" stands already in data/series/trade.jsonl:2; a correction needs a later "recorded"'],
  ['an id of two files', adding(SERIES, series('services')), /series\/trade.jsonl:4:\d+$/, 'the id "services" stands already in data/series/later.jsonl:1'],
  ['an observation that stands twice', adding(CSV, observation('exports', '2024', '1', '2026-02')), /trade.csv:8:2$/, 'exports 2024 of vintage "2026-02" stands already in data/observations/trade.csv:4'],
  ['a chart called custom', replacing(CHARTS, '"goods-trade"', '"custom"'), /charts\/trade.jsonl:1:2$/, 'has a meaning in addresses'],
  ['a source called unnamed', replacing('sources/trade.jsonl', '"census"', '"unnamed"'), /sources\/trade.jsonl:1:2$/, 'has a meaning in addresses'],
  ['a day that never was', adding(CSV, observation('exports', '2022', '1', '2025-06-31')), /trade.csv:8:5$/, 'vintage: 2025-06-31 is not in the calendar'],
  ['a source nobody knows', replacing(SERIES, '"source":"census"', '"source":"cencus"'), /series\/trade.jsonl:1:\d+$/, 'source: nothing in sources has the id "cencus"; did you mean “census”?'],
  ['an observation of a series nobody knows', adding(CSV, observation('export', '2022', '1')), /trade.csv:8:1$/, 'series: nothing in series has the id "export"; did you mean “exports”?'],
  ['an article of an outlet nobody knows', replacing('documents.jsonl', '"example-outlet"', '"elsewhere"'), /documents.jsonl:1:\d+$/, 'outlet: nothing in outlets has the id "elsewhere"'],
  ['a formula of a series nobody knows', adding(SERIES, derived('x', { op: 'sum', of: ['exports', 'gold'] })), /series\/trade.jsonl:4:\d+$/, 'formula.of.1: nothing in series has the id "gold"'],
  ['a chart of a claim nobody knows', replacing(CHARTS, '["example-exports"]', '["example-export"]'), /charts\/trade.jsonl:1:\d+$/, 'claims.0: nothing in claims has the id "example-export"; did you mean “example-exports”?'],
  ['a claim of a series nobody knows', replacing(CLAIMS, '"series":"exports"', '"series":"gold"'), /claims\/example.jsonl:1:\d+$/, 'series: nothing in series has the id "gold"'],
  ['a claim whose words say another figure', replacing(CLAIMS, '"value":"143"', '"value":"134"'), /claims\/example.jsonl:1:\d+$/, '"$143 billion" reads as 143000000000, not 134000000000'],
  ['a claim whose words say another unit', replacing(CLAIMS, '"unit":"USD"', '"unit":"CNY"'), /claims\/example.jsonl:1:\d+$/, '"$143 billion" reads as USD, not CNY'],
  ['a claim whose words say another hedge', replacing(CLAIMS, '"hedge":"none"', '"hedge":"about"'), /claims\/example.jsonl:1:\d+$/, '"$143 billion" reads as hedge none, not about'],
  ['a claim of a series of another unit', adding(CLAIMS, further('example-x', '5 percent', { value: '5', scale: 0, unit: 'percent' })), /claims\/example.jsonl:2:\d+$/, 'the claim is in percent, its series exports in USD'],
  ['a claim that repeats what comes after it', adding(CLAIMS, further('example-x', '$143 billion'), further('example-y', '$143 billion', { repeats: 'example-x', selector: { start: 23, end: 35, exact: '$143 billion', prefix: '', suffix: '' } })), /claims\/example.jsonl:3:\d+$/, 'example-x does not stand earlier in the same document'],
  ['a claim over another', adding(CLAIMS, claim('example-x')), /claims\/example.jsonl:2:\d+$/, '"$143 billion" stands over "$143 billion" of data/claims/example.jsonl:1'],
  ['a claim beyond the end of its document', replacing('documents.jsonl', '"length":100', '"length":20'), /claims\/example.jsonl:1:\d+$/, 'the document ends at 20'],
  ['a formula that mixes units', adding(SERIES, series('tons', { unit: 't' }), derived('x', { op: 'sum', of: ['exports', 'tons'] })), /series\/trade.jsonl:5:\d+$/, 'x: inputs of different units do not meet: USD, t'],
  ['a formula whose unit does not follow', adding(SERIES, derived('x', { op: 'share', of: ['exports'], by: 'imports' })), /series\/trade.jsonl:4:\d+$/, 'x: share of USD is in percent, not USD'],
  ['a formula that leads back to itself', adding(SERIES, derived('x', { op: 'sum', of: ['y', 'exports'] }), derived('y', { op: 'sum', of: ['x', 'exports'] })), /series\/trade.jsonl:4:\d+$/, 'x: its formula leads back to itself: x → y → x'],
  ['an observation of a derived series', adding(CSV, observation('balance', '2022', '1')), /trade.csv:8:1$/, 'balance is derived: it is computed, not observed'],
  ['a series without observations', adding(SERIES, series('gold')), /series\/trade.jsonl:4:\d+$/, 'gold has no observation'],
  ['a chart whose time is none', replacing(CHARTS, 'earliest..latest', '2024..2017'), /charts\/trade.jsonl:1:\d+$/, '"2024..2017" is no range from..to'],
  ['a chart that opens with a series it does not offer', replacing(CHARTS, '{"series":["exports"]', '{"series":["services"]'), /charts\/trade.jsonl:1:\d+$/, 'services is not among the chart\'s series'],
  ['a chart that names a series twice', replacing(CHARTS, '["exports","imports","balance"]', '["exports","imports","imports"]'), /charts\/trade.jsonl:1:\d+$/, 'imports is named twice'],
  ['a non-claim that stands twice', adding(NONCLAIMS, nonclaim('example-26-2024')), /nonclaims\/example.jsonl:2:2$/, 'the id "example-26-2024" stands already in data/nonclaims/example.jsonl:1; a correction needs a later "recorded"'],
  ['a withdrawal of nothing', adding(CLAIMS, further('example-x', '$5', { value: '5', scale: 0, withdrawn: 'Never printed.' })), /claims\/example.jsonl:2:\d+$/, 'nothing called "example-x" stands before this line'],
  ['a derived series recorded before its input', adding(SERIES, derived('x', { op: 'sum', of: ['exports', 'services'] })), /series\/trade.jsonl:4:\d+$/, `formula.of.1: "services" was recorded later (data/series/later.jsonl:1, ${LATER}) than this line`],
  ['a claim recorded before its document', replacing('documents.jsonl', '"recorded":"2026-11-22T04:00:00Z"', `"recorded":"${LATER}"`), /claims\/example.jsonl:1:\d+$/, `document: "example" was recorded later (data/documents.jsonl:1, ${LATER}) than this line (2026-11-22T04:00:00Z)`],
  ['an observation recorded before its series', adding(CSV, observation('services', '2022', '1')), /trade.csv:8:1$/, 'series: "services" was recorded later'],
  ['a chart of a series recorded later', replacing(CHARTS, '["exports","imports","balance"]', '["exports","imports","services"]'), /charts\/trade.jsonl:1:\d+$/, 'series.2: "services" was recorded later'],
  ['a chart of a withdrawn claim', adding(CLAIMS, claim('example-exports', { recorded: LATER, withdrawn: 'Misread.' })), /charts\/trade.jsonl:1:\d+$/, `claims.0: "example-exports" is withdrawn (data/claims/example.jsonl:2, ${LATER}) while this line stands`],
  ['a series withdrawn that a formula reads', adding(SERIES, series('imports', { recorded: LATER, withdrawn: 'Wrong.' })), /series\/trade.jsonl:3:\d+$/, 'formula.of.1: "imports" is withdrawn'],
  ['a correction that breaks a formula', adding(SERIES, series('imports', { recorded: LATER, unit: 't' })), /series\/trade.jsonl:3:\d+$/, 'balance: inputs of different units do not meet: USD, t'],
  ['a formula corrected later that could not be computed till then', (files) => { adding(SERIES, series('tons', { unit: 't' }), derived('x', { op: 'sum', of: ['exports', 'tons'] }), derived('x', { op: 'sum', of: ['exports', 'imports'] }, { recorded: LATER }))(files); adding(CSV, observation('tons', '2024', '1'))(files); }, /series\/trade.jsonl:5:\d+$/, 'x: inputs of different units do not meet'],
  ['a vintage later than the day of entry', adding(CSV, observation('exports', '2022', '1', '2026-11-23')), /trade.csv:8:5$/, 'a vintage of 2026-11-23 is later than the day the line was recorded, 2026-11-22'],
  ['a vintage of a month to come', adding(CSV, observation('exports', '2022', '1', '2026-12')), /trade.csv:8:5$/, 'a vintage of 2026-12 is later'],
  ['the same days written two ways', adding(CSV, observation('exports', '2024-01/2024-12', '1')), /trade.csv:8:2$/, '2024-01/2024-12 covers the same days as 2024 in data/observations/trade.csv:3; exports writes them one way'],
])('finds %s', async (_, change, place, reason) => {
  const faults = await faultsOf(change);
  const found = faults.find((fault) => fault.includes(reason));
  expect({ faults, found: found !== undefined }).toMatchObject({ found: true });
  expect(found?.split(' ')[0]).toMatch(place);
});

it('puts the column at the very thing', async () => {
  const files = fixture();
  const line = JSON.stringify(derived('x', { op: 'sum', of: ['exports', 'gold'] }));
  files[SERIES]?.push(line);
  const [fault] = checkDataset(await loadDataset(writeDataset(files)));
  expect(line.slice((fault?.column ?? 0) - 1)).toMatch(/^"gold"/);
});

describe('what is lawful', () => {
  const gone = { recorded: LATER, withdrawn: 'No figure at all.' };
  const wrong = { value: '134', unit: 'CNY', selector: { start: 10, end: 22, exact: '$143 billion', prefix: '', suffix: '' } };

  it.each<[what: string, change: (files: Files) => void]>([
    ['a correction', adding(CLAIMS, claim('example-exports', { period: '2023', recorded: LATER }))],
    ['a correction of what was wrong: only the line in force is judged', (files) => { files[CLAIMS] = [claim('example-exports', wrong), claim('example-exports', { recorded: LATER })].map((one) => JSON.stringify(one)); }],
    ['a non-claim moved to its right place', adding(NONCLAIMS, nonclaim('example-26-2024', { selector: { start: 30, end: 34, exact: '2024', prefix: '', suffix: '' }, recorded: LATER }))],
    ['a non-claim withdrawn, and a claim in its place', (files) => { adding(NONCLAIMS, nonclaim('example-26-2024', gone))(files); adding(CLAIMS, claim('example-year', { selector: { start: 26, end: 30, exact: '2024', prefix: '', suffix: '' }, value: '2024', scale: 0, unit: 'people', series: null, why_no_series: 'Made up.', recorded: LATER }))(files); }],
    ['a claim withdrawn with the charts that name it corrected by that stamp', (files) => {
      adding(CLAIMS, claim('example-exports', gone))(files);
      files[CHARTS] = [chart('goods-trade'), chart('goods-trade', { claims: [], recorded: LATER })].map((one) => JSON.stringify(one));
      adding(CIRCULATIONS, circulation('exports-go-round', gone))(files);
    }],
    ['a withdrawal taken back', (files) => {
      adding(CLAIMS, claim('example-exports', gone), claim('example-exports', { recorded: '2026-11-24T00:00:00Z' }))(files);
      files[CHARTS] = [chart('goods-trade'), chart('goods-trade', { claims: [], recorded: LATER }), chart('goods-trade', { recorded: '2026-11-24T00:00:00Z' })].map((one) => JSON.stringify(one));
      adding(CIRCULATIONS, circulation('exports-go-round', gone), circulation('exports-go-round', { recorded: '2026-11-24T00:00:00Z' }))(files);
    }],
    ['a series withdrawn with its observations left', adding('series/later.jsonl', series('services', { recorded: '2026-11-24T00:00:00Z', withdrawn: 'Wrong table.' }))],
    ['an observation withdrawn by a line of status O', adding(CSV, observation('exports', '2023', '', '', LATER))],
    ['a vintage of the very day or month of entry', adding(CSV, observation('exports', '2021', '1', '2026-11-22'), observation('exports', '2022', '1', '2026-11'))],
    ['forty digits', adding(CSV, observation('exports', '2021', `-${'1'.repeat(30)}.${'1'.repeat(10)}`))],
  ])('%s', async (_, change) => { expect(await faultsOf(change)).toEqual([]); });
});

it('finds every line a withdrawal would leave hanging: records and values alike', async () => {
  const source = JSON.parse(fixture()['sources/trade.jsonl']?.[0] ?? '') as object;
  const hanging = (await faultsOf(adding('sources/trade.jsonl', { ...source, recorded: LATER, withdrawn: 'Closed.' }))).map((fault) => fault.split(' ')[0]?.replace(/:\d+$/, ''));
  expect(hanging).toEqual(['data/events/trade.jsonl:1', 'data/series/later.jsonl:1', 'data/series/trade.jsonl:1', 'data/series/trade.jsonl:2', 'data/causes/trade.jsonl:1', 'data/observations/later.csv:2',
    ...[2, 3, 4, 5, 6, 7].map((line) => `data/observations/trade.csv:${line}`)]);
});

it('leaves words without a figure to whoever entered them', async () => {
  expect(await faultsOf(adding(CLAIMS, further('example-x', 'billions', { value: '2', scale: 9, hedge: 'at-least' })))).toEqual([]);
});

it('finds nothing wrong with our own data', async () => {
  expect(checkDataset(await loadDataset('data')).map(describeFault)).toEqual([]);
});
