import { viewFromForm } from '@/components/chart/choose';
import type { View } from '@/lib/model/view';

const options = { series: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }], outlets: [{ id: 'ijr', name: 'IJR' }, { id: 'nws', name: 'Nws' }], outletIds: ['ijr', 'nws'], years: { first: 2018, last: 2024 } };
const view: View = { chart: 'x', series: ['a'], from: 'earliest', to: 'latest', outlets: 'all', transform: 'level', base: null, frequency: 'published', axis: 'linear', stack: 'grouped', show: ['cited', 'official'], compare: null, point: 'c-1', tab: 'chart', vintage: null, asof: null };
const form = (text: string) => viewFromForm(new URLSearchParams(text).entries(), view, options);

test('repeated boxes become lists in the order offered, all outlets become “all”', () => {
  expect(form('series=b&series=a&from=2018&to=2020&outlets=nws&outlets=ijr&transform=index&show=official')).toEqual({ ...view, series: ['a', 'b'], from: '2018', to: '2020', outlets: 'all', transform: 'index', show: ['official'], point: null });
});

test('no box is an empty list; what is not offered is left out; a reversed range is turned round', () => {
  expect(form('series=z&from=2020&to=2018&transform=sideways')).toEqual({ ...view, series: [], from: '2018', to: '2020', outlets: [], show: [], point: null });
});
