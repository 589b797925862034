export interface Spark { readonly id: string; readonly points: readonly { readonly day: number; readonly value: number }[] }

const WIDTH = 300;
const HEIGHT = 84;
const INSET = 4;
/** Points kept of one line: a preview shows the shape, not the values. */
const MOST_POINTS = 60;

const thin = <T,>(list: readonly T[]): T[] => {
  const step = Math.ceil(list.length / MOST_POINTS);
  return list.filter((_, index) => index % step === 0 || index === list.length - 1);
};

/** The shape of a chart's default series; decoration beside a link that says everything, so hidden from assistive technology. */
export function Sparkline({ sparks }: { sparks: readonly Spark[] }) {
  const all = sparks.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const days = all.map(({ day }) => day);
  const values = all.map(({ value }) => value);
  const scale = (x: number, from: number, to: number, low: number, high: number): string => (to === from ? (low + high) / 2 : low + ((x - from) / (to - from)) * (high - low)).toFixed(1);
  const [early, late, least, most] = [Math.min(...days), Math.max(...days), Math.min(...values), Math.max(...values)];
  const place = ({ day, value }: { day: number; value: number }): string => `${scale(day, early, late, INSET, WIDTH - INSET)} ${scale(value, least, most, HEIGHT - INSET, INSET)}`;
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {sparks.map(({ id, points }, index) => {
        const [first, ...rest] = thin(points);
        // A single value is a dot: a line of no length with round ends.
        return first && <path key={id} className={`s${index + 1}${rest.length === 0 ? ' alone' : ''}`} d={`M${place(first)}${rest.length === 0 ? 'h.01' : rest.map((point) => `L${place(point)}`).join('')}`} />;
      })}
    </svg>
  );
}
