import type { Row } from '@/lib/model/row';
import { placesOf } from './deviation';

const WIDTH = 200;
const HEIGHT = 28;
const INSET = 10;
const MIDDLE = HEIGHT / 2;
const CENTRE = WIDTH / 2;

interface Props {
  readonly row: Row;
  /** Per cent either side of the record that the scale reaches; the same for all lines of a list. */
  readonly reach: number;
  readonly label: string;
}

const round = (x: number): number => Math.round(x * 10) / 10;
const within = (x: number): number => Math.min(WIDTH - INSET, Math.max(INSET, round(x)));

/**
 * Printed figure (ring), what its words allow (bar) and the official value (diamond) on a scale shared by the whole list: the record stands in the
 * middle of every line, so lines can be compared at a glance. Amounts stand in words beside it.
 */
export function Deviation({ row, reach, label }: Props) {
  const places = placesOf(row);
  if (places === null) return null;
  const at = (place: number): number => CENTRE + (place / reach) * (CENTRE - INSET);
  const printed = at(places.printed);
  const [left, right] = [places.low === null ? 0 : within(at(places.low)), places.high === null ? WIDTH : within(at(places.high))];
  const beyond = printed < INSET ? -1 : printed > WIDTH - INSET ? 1 : 0;
  return (
    <svg className="dumbbell deviation" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <line className="deviation-record" x1={CENTRE} x2={CENTRE} y1="0" y2={HEIGHT} />
      {row.verdict !== 'agrees' && <line className="deviation-gap" x1={CENTRE} x2={within(printed)} y1={MIDDLE} y2={MIDDLE} />}
      <line className="dumbbell-range" x1={left} x2={Math.max(right, left + 1)} y1={MIDDLE} y2={MIDDLE} />
      <path className="dumbbell-official" d={`M${CENTRE} ${MIDDLE - 7}l5 7l-5 7l-5 -7z`} />
      {beyond === 0
        ? <circle className="dumbbell-printed" cx={round(printed)} cy={MIDDLE} r="5" />
        : <path className="dumbbell-printed" d={beyond > 0 ? `M${WIDTH - INSET} ${MIDDLE - 6}l8 6l-8 6z` : `M${INSET} ${MIDDLE - 6}l-8 6l8 6z`} />}
    </svg>
  );
}
