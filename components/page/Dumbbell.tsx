const WIDTH = 200;
const HEIGHT = 28;
const INSET = 12;
const MIDDLE = HEIGHT / 2;
/** Share of the span kept free either side. */
const AIR = 0.18;
/** Least width of the scale as a share of the larger size, so that an official value just outside the interval looks close to it. */
const LEAST_SPAN = 0.02;

interface Props { readonly low: string; readonly high: string; readonly value: string; readonly official: string; readonly label: string }

const number = (text: string): number | null => (text === '' ? null : Number(text));
const round = (x: number): number => Math.round(x * 10) / 10;

/**
 * The printed interval (bar, arrow at an end its words leave open) against the official value (diamond).
 * Drawn positions only: every figure stands in words beside it.
 */
export function Dumbbell({ low, high, value, official, label }: Props) {
  const printed = Number(value);
  const from = number(low);
  const to = number(high);
  const known = number(official);
  const all = [printed, from, to, known].filter((x): x is number => x !== null);
  const middle = (Math.min(...all) + Math.max(...all)) / 2;
  const outside = known !== null && ((from !== null && known < from) || (to !== null && known > to));
  const span = Math.max(Math.max(...all) - Math.min(...all), outside ? LEAST_SPAN * Math.max(...all.map(Math.abs)) : 0) || 1;
  const least = middle - span / 2;
  const at = (x: number): number => round(INSET + ((x - least + span * AIR) / (span * (1 + 2 * AIR))) * (WIDTH - 2 * INSET));
  const left = from === null ? INSET : at(from);
  const right = to === null ? WIDTH - INSET : at(to);
  return (
    <svg className="dumbbell" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <line className="dumbbell-axis" x1={INSET - 8} x2={WIDTH - INSET + 8} y1={MIDDLE} y2={MIDDLE} />
      <line className="dumbbell-range" x1={left} x2={Math.max(right, left + 1)} y1={MIDDLE} y2={MIDDLE} />
      {from === null && <path className="dumbbell-open" d={`M${INSET + 5} ${MIDDLE - 5}L${INSET - 2} ${MIDDLE}l7 5`} />}
      {to === null && <path className="dumbbell-open" d={`M${WIDTH - INSET - 5} ${MIDDLE - 5}L${WIDTH - INSET + 2} ${MIDDLE}l-7 5`} />}
      <circle className="dumbbell-printed" cx={at(printed)} cy={MIDDLE} r={5} />
      {known !== null && <path className="dumbbell-official" d={`M${at(known)} ${MIDDLE - 8}l5.5 8l-5.5 8l-5.5 -8z`} />}
    </svg>
  );
}
