import { viewInWords } from '@/components/chart/view-words';
import type { View } from '@/lib/model/view';

const options = { series: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Series ${id}` })), outlets: [{ id: 'ijr', name: 'IJR' }], outletIds: ['ijr', 'nws'], years: { first: 2018, last: 2024 } };
const view: View = { chart: 'x', series: ['a'], from: 'earliest', to: 'latest', outlets: 'all', transform: 'level', base: null, frequency: 'published', axis: 'linear', stack: 'grouped', show: ['cited', 'official'], compare: null, point: null, tab: 'chart', vintage: null, asof: null };

test.each<[Partial<View>, string]>([
  [{}, 'Series a; all of the time; as published'],
  [{ series: ['a', 'b', 'c', 'd'], from: '2018-03', transform: 'index' }, '4 series; Mar 2018 to latest; index, base = 100'],
  [{ series: [], show: ['official'], outlets: [] }, 'no series; all of the time; as published; only official series'],
  [{ series: ['z'], show: ['cited'], outlets: ['ijr', 'nws'] }, 'z; all of the time; as published; only printed figures; outlets IJR, nws'],
  [{ show: [], asof: '2026-11-22' }, 'Series a; all of the time; as published; nothing shown; as of 2026-11-22'],
  [{ outlets: [] }, 'Series a; all of the time; as published; no outlet'],
])('%j in words', (change, words) => expect(viewInWords({ ...view, ...change }, options)).toBe(words));
