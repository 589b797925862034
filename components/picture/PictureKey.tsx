import { outletShape } from '@/lib/layout/shapes';
import type { Layout } from '@/lib/layout/types';
import type { Table } from '@/lib/model/row';

const SIZE = 13;
const LINE = 20;
const LETTER = SIZE * 0.55;

interface Item { readonly text: string; readonly shape: string | null; readonly color: number | null; readonly width: number }

/** Outlets whose figures are drawn, by shape; then series whose lines had no room for a label at their end; what the fills say, unless `brief`. */
function itemsOf(table: Table, drawing: Layout, brief: boolean): Item[] {
  const drawn = new Set(drawing.panels.flatMap(({ claims }) => claims.map(({ row_id: id }) => id)));
  const outlets = new Map(table.rows.filter((row) => drawn.has(row.row_id)).map((row) => [row.outlet, row.outlet_name]));
  const of = (text: string, shape: string | null, color: number | null): Item => ({ text, shape, color, width: (shape === null && color === null ? 0 : 22) + text.length * LETTER + 18 });
  const unlabelled = drawing.panels.flatMap(({ series }) => series.filter(({ label }) => label === null));
  return [
    ...[...outlets].map(([id, name]) => of(name, outletShape(id), null)), ...unlabelled.map(({ short, color }) => of(short, null, color)),
    ...(drawn.size > 0 && !brief ? ['filled: agrees', 'hollow: differs', 'dot inside: since revised', 'struck: cannot be compared'].map((text) => of(text, null, null)) : []),
  ];
}

interface Placed { readonly item: Item; readonly x: number; readonly y: number }

/** Items in lines of `width`, each where it fits. */
function place(items: readonly Item[], width: number): { placed: Placed[]; height: number } {
  const placed: Placed[] = [];
  let [x, y] = [0, LINE];
  for (const item of items) {
    if (x > 0 && x + item.width > width) [x, y] = [0, y + LINE];
    placed.push({ item, x, y });
    x += item.width;
  }
  return { placed, height: items.length === 0 ? 0 : y + 6 };
}

export const keyOf = (table: Table, drawing: Layout, width: number, brief: boolean): ReturnType<typeof place> => place(itemsOf(table, drawing, brief), width);

/** The key of a picture, drawn from `x`, `y` on. */
export function PictureKey({ placed, x, y }: { placed: readonly Placed[]; x: number; y: number }) {
  return placed.map(({ item, x: left, y: top }) => (
    <g key={item.text} transform={`translate(${x + left},${y + top - 5})`}>
      {item.shape !== null && <path className="p-shape" d={item.shape} transform="translate(8,0)" />}
      {item.color !== null && <path className={`chart-line series-${item.color}`} d="M1,0h14" />}
      <text x={item.shape === null && item.color === null ? 0 : 22} y={4.5} fontSize={SIZE}>{item.text}</text>
    </g>
  ));
}
