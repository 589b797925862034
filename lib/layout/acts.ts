import { periodSpan } from '../model/span';
import type { DrawnAct, Look } from '../model/row';
import { dayNumber, tenth } from './days';
import { LETTER } from './labels';
import type { ActMark, Box, DrawnStretch } from './types';

/** Acts nearer than this share a mark, in pixels; about its width. */
const TOGETHER = 9;

interface Span { readonly from: number; readonly to: number }

/** Acts within the time drawn as marks, in order of time; acts too near to be told apart share one, named by its first. */
export function drawActs(acts: readonly DrawnAct[], { from, to }: Span, at: (day: number) => number): ActMark[] {
  const marks: { id: string; x: number; acts: DrawnAct[] }[] = [];
  for (const act of acts) {
    const day = dayNumber(act.day);
    if (day < from || day >= to) continue;
    const x = tenth(at(day));
    const last = marks.at(-1);
    if (last && x - last.x < TOGETHER) last.acts.push(act);
    else marks.push({ id: act.id, x, acts: [act] });
  }
  return marks;
}

/** Columns of the two periods compared, each at its middle; one outside the time drawn has none. */
export function drawCompared(compared: Look['compare'], { from, to }: Span, at: (day: number) => number): number[] {
  const middles = compared === null ? [] : [compared.from, compared.to].map(middleOf);
  return middles.flatMap((day) => (day !== null && day >= from && day < to ? [tenth(at(day))] : []));
}

function middleOf(period: string): number | null {
  const span = periodSpan(period);
  return span === null ? null : (dayNumber(span.start) + dayNumber(span.end) + 1) / 2;
}

/** Stretches in which tariffs were in force, cut to the time drawn; each in the first row that is free where it begins. */
export function drawBands(bands: Look['bands'], { from, to }: Span, at: (day: number) => number, box: Box): DrawnStretch[] {
  const ends: number[] = [];
  return bands.flatMap((band) => {
    const begins = Math.max(from, dayNumber(band.from));
    const until = Math.min(to, band.to === null ? to : dayNumber(band.to));
    if (!(begins < until)) return [];
    const [left, right] = [tenth(Math.max(box.left, at(begins))), tenth(Math.min(box.right, at(until)))];
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    return [{ id: band.id, title: band.title, left, right, row, labelled: right - left > band.title.length * LETTER }];
  });
}
