/** @jest-environment node */
import fc from 'fast-check';
import { DRAWINGS, embedWalk, MOVING_KEYS } from '@/lib/layout/embed';
import { layout, sizeFor } from '@/lib/layout/layout';
import { ACT, step, type Place } from '@/lib/layout/moves';
import { walkOf } from '@/lib/layout/walk';
import { rowAddress } from '@/lib/layout/words';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';

const CHARTS = ['us-china-goods-trade', 'phase-one-agriculture', 'us-china-average-tariffs'];

const whole = ({ text, source }: { text: string; source: string }): string => [text, source].filter(Boolean).join(' ');

it('leads wherever the live chart leads, key by key', async () => {
  for (const id of CHARTS) {
    const { table, chart } = await answer(getStore(), id, '');
    const walk = walkOf(layout(table, sizeFor(table, 'wide'), chart.series), table.rows);
    const { stops, start } = embedWalk(table, chart.series);
    expect(stops.map(({ text }) => text)).toEqual(walk.tracks.flatMap((track) => track.stops.map(whole)));
    fc.assert(fc.property(fc.array(fc.constantFrom(...MOVING_KEYS), { minLength: 1, maxLength: 30 }), (keys) => {
      let place: Place | null = null;
      let here = -1;
      for (const key of keys) {
        place = step(walk, place, key);
        here = (here < 0 ? start : stops[here]!.to)[MOVING_KEYS.indexOf(key)]!;
      }
      const stop = walk.tracks[place!.track]!.stops[place!.stop]!;
      const { row_id } = stop;
      expect(stops[here]).toMatchObject({ text: whole(stop), href: row_id.startsWith(ACT) ? `/charts/${id}#${row_id.slice(ACT.length)}` : rowAddress(table.rows.find((row) => row.row_id === row_id)!) });
    }), { numRuns: 60 });
  }
});

it('stands where each drawing has the point', async () => {
  const { table, chart } = await answer(getStore(), 'us-china-goods-trade', '');
  const { stops } = embedWalk(table, chart.series);
  DRAWINGS.forEach((name, i) => {
    const spots = walkOf(layout(table, sizeFor(table, name), chart.series), table.rows).tracks.flatMap((track) => track.stops.map(({ row_id, x, y }) => [row_id, [Math.round(x), Math.round(y)]]));
    // Figures of one day may change places between drawings.
    expect(new Set(stops.map((stop) => stop.spots[i]!.join()))).toEqual(new Set(spots.map(([, spot]) => String(spot))));
  });
});

it('keeps the moment in the addresses of receipts', async () => {
  const { table, chart } = await answer(getStore(), 'us-china-goods-trade', 'asof=2026-11-25T04:40:00Z');
  const { stops } = embedWalk(table, chart.series);
  expect(stops.length).toBeGreaterThan(10);
  expect(stops.filter(({ href }) => !href.includes('asof=2026-11-25T04:40:00Z'))).toEqual([]);
});

it('of nothing leads nowhere', async () => {
  const { table, chart } = await answer(getStore(), 'us-china-goods-trade', 'series=&show=official');
  expect(embedWalk(table, chart.series)).toEqual({ stops: [], start: [0, 0, 0, 0, 0, 0] });
});
