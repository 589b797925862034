import { CLAIM_INNER } from '@/components/chart/ClaimMark';
import { dayInWords } from '@/components/page/Moment';
import { CLAIM_FILL } from '@/lib/layout/claims';
import { formatValue } from '@/lib/layout/format';
import { outletShape } from '@/lib/layout/shapes';
import { differenceInWords, standingWords, VERDICT_WORDS } from '@/lib/layout/words';
import type { Row } from '@/lib/model/row';
import { formatPeriod } from '@/lib/period-words';
import { widthOf } from './letter-widths';
import { heightOf, setBeside, setEvenly, setLines } from './lines';
import { PALETTES, pictureStyle } from './palette';
import { PictureText } from './PictureText';

/** Size in drawing units; shown half as large again. */
export const CLAIM_PICTURE = { width: 800, height: 420 } as const;
const MARGIN = 40;
const INNER = CLAIM_PICTURE.width - 2 * MARGIN;
const BRAND = 'Sourceline';
const BRAND_SIZE = 16;
/** Columns of the mark before the verdict, and how much larger it is than on a chart. */
const MARK = 38;
const MARK_SCALE = 1.7;

interface Props {
  /** The claim as the row of a table. */
  readonly row: Row;
  /** What the figure is said to be, in our words. */
  readonly says: string;
  /** Address of the receipt, without a scheme. */
  readonly address: string;
  /** Newest stamp of the dataset the receipt was made of. */
  readonly recorded: string;
  /** Whether the value it was held against was only quoted by somebody else. */
  readonly secondhand: boolean;
}

/** What the figure was held against: the value now, the one at the time where it was another, and the difference. */
function officialWords(row: Row, secondhand: boolean): string {
  if (row.official_value === '') return 'There is no value to set it against.';
  const period = row.period === '' ? '' : ` for ${formatPeriod(row.period)}`;
  const difference = differenceInWords(row);
  return [
    `${standingWords(row.standing)}${secondhand ? ', quoted second-hand' : ''}: ${formatValue(row.official_value, row.unit)}${period}.`,
    row.official_value_then !== '' && row.official_value_then !== row.official_value ? `When the figure was printed: ${formatValue(row.official_value_then, row.unit)}.` : '',
    row.verdict === 'differs' && difference !== '' ? `Difference: ${difference}.` : '',
  ].filter(Boolean).join(' ');
}

function VerdictMark({ row, y }: { row: Row; y: number }) {
  const fill = CLAIM_FILL[row.verdict] ?? 'dotted';
  const inner = CLAIM_INNER[fill];
  return (
    <g className={`claim-point claim-${fill}`} transform={`translate(${MARGIN + 14},${y}) scale(${MARK_SCALE})`}>
      <path className="claim-shape" d={outletShape(row.outlet)} />
      {inner !== undefined && <path className="claim-inner" d={inner} />}
    </g>
  );
}

/** A receipt as a picture for whoever shares its link: the printed words, who printed them, the verdict, what it was held against and whose that is. */
export function ClaimPicture({ row, says, address, recorded, secondhand }: Props) {
  const { width, height } = CLAIM_PICTURE;
  const words = [
    setEvenly(`“${row.printed}”`, { size: 48, width: INNER, most: 2, face: 'title', className: 'p-title' }),
    setEvenly(says, { size: 22, width: INNER, most: 2, className: 'p-ink' }),
    setLines(`${row.outlet_name}, ${dayInWords(row.published)}`, { size: 19, width: INNER, most: 1 }),
  ];
  const verdict = setLines(VERDICT_WORDS[row.verdict] ?? 'Not checked', { size: 30, width: INNER - MARK, most: 1, face: 'title', className: 'p-title' });
  const held = [setEvenly(officialWords(row, secondhand), { size: 19, width: INNER, most: 2, className: 'p-ink' }), setLines(row.source_title, { size: 16, width: INNER, most: 1 })];
  const where = setBeside([`Data as of ${dayInWords(recorded)}`, address], { size: 14, width: INNER - widthOf(BRAND, BRAND_SIZE, 'strong') - 16, most: 1 });
  const foot = height - MARGIN + 14;
  const room = foot - heightOf(where) - 10 - MARGIN - heightOf([...words, verdict, ...held]);
  const middle = MARGIN + heightOf(words) + Math.max(4, room / 2) - 10;
  const below = middle + Math.min(14, Math.max(4, room / 2));
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={`“${row.printed}”: ${says}`}>
      <style>{pictureStyle('light')}</style>
      <rect width={width} height={height} fill={PALETTES.light.paper} />
      <PictureText blocks={words} x={MARGIN} y={MARGIN - 18} />
      <line className="p-rule" x1={MARGIN} x2={width - MARGIN} y1={middle} y2={middle} />
      <VerdictMark row={row} y={below + verdict.leading / 2 + 2} />
      <PictureText blocks={[verdict]} x={MARGIN + MARK} y={below} />
      <PictureText blocks={held} x={MARGIN} y={below + verdict.leading} />
      <PictureText blocks={where} x={MARGIN} y={foot - heightOf(where) + 4} />
      <text className="p-accent" x={width - MARGIN} y={foot} fontSize={BRAND_SIZE} textAnchor="end">{BRAND}</text>
    </svg>
  );
}
