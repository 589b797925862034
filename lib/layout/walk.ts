import type { Row } from '../model/row';
import { actHead, actLines } from './act-words';
import { ACT, ACTS, CLAIMS, type Stop, type Track, type Walk } from './moves';
import type { Layout } from './types';
import { formatPeriod } from '../period-words';
import { detailLines, spokenPoint, spokenSource, valueInWords } from './words';

/** The points of a drawing as tracks: every series, then every printed figure. */
export function walkOf(drawing: Layout, rows: readonly Row[]): Walk {
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  const stop = (row_id: string, x: number, y: number, body: Stop['body']): Stop => {
    const row = byId.get(row_id);
    return {
      row_id, x, y, body, period: row?.period ?? '',
      get when() { return row && row.period !== '' ? formatPeriod(row.period) : ''; },
      get text() { return row ? spokenPoint(row) : ''; },
      get source() { return row ? spokenSource(row) : ''; },
      get head() { return row ? valueInWords(row) : ''; },
      get lines() { return row ? detailLines(row) : []; },
    };
  };
  const tracks = drawing.panels.flatMap((panel) => panel.series.map((series): Track => {
    const bodies = new Map(series.bars.map((bar) => [bar.row_id, bar]));
    return {
      id: series.id, short: series.short, color: series.color,
      stops: series.points.map(({ row_id, x, y }) => {
        const bar = bodies.get(row_id);
        return stop(row_id, x, y + panel.top, bar ? { left: bar.left, top: bar.top + panel.top, width: bar.width, height: bar.height } : null);
      }),
    };
  }));
  const claims = drawing.panels
    .flatMap((panel) => panel.claims.map(({ row_id, x, y }) => stop(row_id, x, y + panel.top, null)))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const acts = drawing.panels.flatMap(({ acts: marks, lane, top }) => (lane === null ? [] : marks.map((mark): Stop => ({
    row_id: `${ACT}${mark.id}`, x: mark.x, y: lane + top, body: null, period: '', when: '', source: '',
    get head() { return actHead(mark); },
    get lines() { return actLines(mark); },
    get text() { return actLines(mark).join(' '); },
  }))));
  const size = { width: drawing.width, height: drawing.height };
  return { size, tracks: [...tracks, { id: CLAIMS, short: '', color: 0, stops: claims }, { id: ACTS, short: '', color: 0, stops: acts }].filter((track) => track.stops.length > 0) };
}
