import { customChart } from '@/lib/permalink/custom';
import type { Known } from '@/lib/permalink/parse';
import type { Chart } from '@/lib/model/chart';

export const goods: Chart = {
  id: 'goods-balance', title: 'Goods balance', subtitle: 'Billion dollars, Census basis, annual', topic: 'trade', mark: 'bar',
  series: ['us-exports-cn-goods-annual', 'us-imports-cn-goods-annual', 'us-balance-cn-goods-annual'],
  claims: ['ijr-deficit-2024', 'ijr-trade-2022'],
  default: { series: ['us-balance-cn-goods-annual'], time: '2010..latest', transform: 'level' },
  events: true, how_to_read: 'Bars below zero are deficits.', recorded: '2026-11-22T04:00:00Z',
};

export const known: Known = {
  series: new Set([...goods.series, 'us-overdose-deaths-annual', 'forcibly-displaced-total']),
  outlets: new Set(['ijr', 'nws-magazine', 'unread-why']),
  claims: new Set([...goods.claims, 'unread-why-displaced']),
};

export const custom = customChart([...known.series], [...known.claims]);
