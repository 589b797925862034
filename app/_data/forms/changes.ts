import { changesSince } from '@/lib/store/since';
import type { ChartForm } from './form';

/** What has changed in the rows of a view since the moment its link names: what the page lists, whole. */
export const changesForm: ChartForm = {
  extension: 'changes.json',
  mediaType: 'application/json; charset=utf-8',
  meaning: 'Every row that was added, changed or withdrawn since the moment asked for (asof), with the cells that changed, the day and the cause; and what follows from them.',
  options: [],
  disposition: 'inline',
  make: async ({ store, answer, living, frozen }) => {
    const { own, following } = await changesSince(store, answer);
    return `${JSON.stringify({ chart: answer.chart.id, from: answer.facts.newest, to: await store.newest(), living, frozen, count: own.length, own, following }, null, 1)}\n`;
  },
};
