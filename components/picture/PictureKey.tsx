import type { ReactNode } from 'react';
import { CLAIM_INNER } from '@/components/chart/ClaimMark';
import { Swatch } from '@/components/chart/PanelFrame';
import { outletShape, ROUND } from '@/lib/layout/shapes';
import type { ClaimFill, Layout } from '@/lib/layout/types';
import type { Table } from '@/lib/model/row';
import { widthOf } from './letter-widths';
import { setLines } from './lines';

const SIZE = 13;
const LINE = 20;
/** Columns the sample of a mark takes, and those between two items. */
const SAMPLE = 22;
const APART = 18;

const FILLS: readonly (readonly [ClaimFill, string])[] = [['filled', 'agrees'], ['cored', 'since revised'], ['hollow', 'differs'], ['struck', 'not comparable'], ['dotted', 'unverifiable']];

interface Item { readonly id: string; readonly text: string; readonly sample: ReactNode }
interface Placed { readonly item: Item; readonly x: number; readonly y: number }
export interface Key { readonly placed: readonly Placed[]; readonly height: number }

function FillSample({ fill }: { fill: ClaimFill }) {
  const inner = CLAIM_INNER[fill];
  return (
    <g className={`claim-point claim-${fill}`} transform="translate(8,0)">
      <path className="claim-shape" d={ROUND} />
      {inner !== undefined && <path className="claim-inner" d={inner} />}
    </g>
  );
}

/** Outlets whose figures are drawn, by shape; what the fills say of them; what is dashed; series whose lines had no room for a label at their end. */
function itemsOf(table: Table, { panels }: Layout): Item[] {
  const claims = panels.flatMap((panel) => panel.claims);
  const series = panels.flatMap((panel) => panel.series);
  const drawn = new Set(claims.map(({ row_id: id }) => id));
  const outlets = new Map(table.rows.filter((row) => drawn.has(row.row_id)).map((row) => [row.outlet, row.outlet_name]));
  const dashed = series.some(({ segments, bars }) => [...segments, ...bars].some((part) => part.dashed));
  return [
    ...[...outlets].map(([id, text]): Item => ({ id, text, sample: <path className="p-shape" d={outletShape(id)} transform="translate(8,0)" /> })),
    ...FILLS.filter(([fill]) => claims.some((claim) => claim.fill === fill)).map(([fill, text]): Item => ({ id: fill, text, sample: <FillSample fill={fill} /> })),
    ...(dashed ? [{ id: 'dashed', text: 'provisional or estimated', sample: <path className="p-dashed" d="M0,0H16" /> }] : []),
    ...series.filter(({ label }) => label === null).map((one): Item => ({ id: `series ${one.id}`, text: one.short, sample: <g className={`series-${one.color}`}><Swatch series={one} x={1} y={0} /></g> })),
  ];
}

const widthOfItem = ({ text, sample }: Item): number => (sample === null ? 0 : SAMPLE) + widthOf(text, SIZE);

/** Items in lines of `width`, each where it fits. */
function flow(items: readonly Item[], width: number): Placed[] {
  let [x, y] = [0, LINE];
  return items.map((item) => {
    const wide = widthOfItem(item);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    const placed = { item, x, y };
    x += wide + APART;
    return placed;
  });
}

/** The key of a drawing in at most `most` lines of `width`; items that do not fit are counted. */
export function keyOf(table: Table, drawing: Layout, width: number, most: number): Key {
  const all = itemsOf(table, drawing).map((item): Item => ({ ...item, text: setLines(item.text, { size: SIZE, width: width - SAMPLE, most: 1 }).lines.join('') }));
  const lowest = (placed: readonly Placed[]): number => placed.at(-1)?.y ?? 0;
  let placed = flow(all, width);
  for (let shown = all.length - 1; shown >= 0 && lowest(placed) > most * LINE; shown -= 1) {
    placed = flow([...all.slice(0, shown), { id: 'more', text: `and ${all.length - shown} more`, sample: null }], width);
  }
  return { placed, height: all.length === 0 ? 0 : lowest(placed) + 6 };
}

/** The key of a picture, drawn from `x`, `y` on. */
export function PictureKey({ placed, x, y }: { placed: readonly Placed[]; x: number; y: number }) {
  return placed.map(({ item, x: left, y: top }) => (
    <g key={item.id} transform={`translate(${x + left},${y + top - 5})`}>
      {item.sample}
      <text x={item.sample === null ? 0 : SAMPLE} y={4.5} fontSize={SIZE}>{item.text}</text>
    </g>
  ));
}
