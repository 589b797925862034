import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const data = join(__dirname, '../../data');

/** Ids in every .jsonl file of one folder of data/. Throws when it finds none: a walk over nothing proves nothing. */
export function idsIn(folder: string): string[] {
  const ids = readdirSync(join(data, folder)).filter((name) => name.endsWith('.jsonl')).flatMap((name) => readFileSync(join(data, folder, name), 'utf8')
    .split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id));
  if (ids.length === 0) throw new Error(`no ids in data/${folder}`);
  return [...new Set(ids)];
}

function idsOf(file: string): string[] {
  return readFileSync(join(data, file), 'utf8').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id);
}

const every = <T>(list: readonly T[], step: number): T[] => list.filter((_, index) => index % step === 0);

export const FIXED = ['/', '/?verdict=differs&sort=outlet', '/topics', '/topics/trade', '/topics/tariffs', '/timeline', '/timeline?topic=soybeans&order=oldest', '/charts', '/claims', '/documents', '/outlets', '/sources', '/series', '/circulations', '/search?q=soybean', '/about', '/about/accessibility', '/honesty', '/method', '/corrections', '/api', '/explore', '/explore/census-hs?partner=china&level=3', '/explore/value?value=574882000000&low=1', '/charts/custom?series=us-exports-cn-goods-annual~us-imports-cn-goods-annual'];

export const chartPages = (): string[] => idsIn('charts').map((id) => `/charts/${id}`);

const first = (list: readonly string[]): string[] => list.slice(0, 1);

/** One address of every kind of page: the fixed ones, charts of every sort of mark and of several panels, and a record of each kind. */
export const kinds = (): string[] => [
  ...FIXED, ...['us-china-goods-trade', 'us-china-average-tariffs', 'china-us-mirror-trade', 'overdose-deaths-provisional', 'forced-displacement-total'].map((id) => `/charts/${id}`),
  '/claims/unread-why-goods-deficit-2024', '/claims/nws-magazine-total-trade-2023', ...first(idsIn('circulations')).map((id) => `/circulations/${id}`), ...first(idsOf('documents.jsonl')).map((id) => `/documents/${id}`),
  ...first(idsOf('outlets.jsonl')).map((id) => `/outlets/${id}`), ...first(idsIn('sources')).map((id) => `/sources/${id}`), '/series/us-balance-cn-goods-annual',
];

/** Every address of the fixed pages, charts, claims, circulations, documents and outlets; every tenth series and source, whose pages share one template. */
export function allPages(): string[] {
  return [
    ...FIXED, ...chartPages(), ...idsIn('claims').map((id) => `/claims/${id}`), ...idsIn('circulations').map((id) => `/circulations/${id}`),
    ...idsOf('documents.jsonl').map((id) => `/documents/${id}`), ...idsOf('outlets.jsonl').map((id) => `/outlets/${id}`),
    ...every(idsIn('sources'), 10).map((id) => `/sources/${id}`), ...every(idsIn('series'), 10).map((id) => `/series/${id}`),
  ];
}

/** One page of each kind of record that FIXED and the charts leave out. */
export function oneOfEach(): string[] {
  const first = (kind: string, ids: readonly string[]): string => `/${kind}/${ids[0] ?? ''}`;
  return [
    first('claims', idsIn('claims')), first('circulations', idsIn('circulations')), first('series', idsIn('series')), first('sources', idsIn('sources')),
    first('documents', idsOf('documents.jsonl')), first('outlets', idsOf('outlets.jsonl')),
  ];
}
