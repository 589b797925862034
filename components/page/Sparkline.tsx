import type { Mark } from '@/lib/model/chart';

interface SparkPoint { readonly day: number; readonly value: number }
/** A printed figure on a preview; filled when it agrees. */
export interface SparkPrint extends SparkPoint { readonly id: string; readonly agrees: boolean }
export interface Spark { readonly id: string; readonly mark: Mark; readonly points: readonly SparkPoint[] }

const WIDTH = 300;
const HEIGHT = 84;
const INSET = 4;
/** Points kept of one line: a preview shows the shape, not the values. */
const MOST_POINTS = 60;

const thin = <T,>(list: readonly T[]): T[] => {
  const step = Math.ceil(list.length / MOST_POINTS);
  return list.filter((_, index) => index % step === 0 || index === list.length - 1);
};

type Place = (point: SparkPoint) => { readonly x: string; readonly y: string };

function placing(sparks: readonly Spark[], prints: readonly SparkPoint[]): Place {
  const all = [...sparks.flatMap(({ points }) => points), ...prints];
  const days = all.map(({ day }) => day);
  // Bars and single values are read against zero.
  const values = [...all.map(({ value }) => value), ...(sparks.some(({ mark }) => mark !== 'line') ? [0] : [])];
  const scale = (at: number, from: number, to: number, low: number, high: number): string => (to === from ? (low + high) / 2 : low + ((at - from) / (to - from)) * (high - low)).toFixed(1);
  const [early, late, least, most] = [Math.min(...days), Math.max(...days), Math.min(...values), Math.max(...values)];
  return ({ day, value }) => ({ x: scale(day, early, late, INSET * 2, WIDTH - INSET * 2), y: scale(value, least, most, HEIGHT - INSET, INSET) });
}

/** Path of one series by its mark: lines join, steps hold, bars stand on zero, single values are dots (lines of no length with round ends). */
function drawn({ mark, points }: Spark, place: Place): string {
  if (mark === 'bar') return points.map((point) => `M${place(point).x} ${place({ ...point, value: 0 }).y}V${place(point).y}`).join('');
  if (mark === 'dot' || points.length === 1) return points.map((point) => `M${place(point).x} ${place(point).y}h.01`).join('');
  const [first, ...rest] = thin(points).map(place);
  if (!first) return '';
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => (mark === 'step' ? `H${x}V${y}` : `L${x} ${y}`)).join('')}`;
}

/** The shape of a chart's default series; decoration beside a link that says everything, so hidden from assistive technology. */
export function Sparkline({ sparks, prints = [] }: { sparks: readonly Spark[]; prints?: readonly SparkPrint[] }) {
  if (sparks.length === 0) return null;
  const place = placing(sparks, prints);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {sparks.map((spark, index) => <path key={spark.id} className={`s${index + 1}${spark.mark === 'bar' ? ' bars' : spark.mark === 'dot' || spark.points.length === 1 ? ' alone' : ''}`} d={drawn(spark, place)} />)}
      {prints.map((print) => <path key={print.id} className="print-mark" d={`M${place(print).x} ${place(print).y}h.01`} />)}
      {prints.filter(({ agrees }) => !agrees).map((print) => <path key={print.id} className="print-hole" d={`M${place(print).x} ${place(print).y}h.01`} />)}
    </svg>
  );
}
