import { formatValue } from '@/lib/layout/format';
import { VERDICT_WORDS } from '@/lib/layout/words';
import type { Row } from '@/lib/model/row';
import { formatPeriod } from '@/lib/period-words';
import { dayInWords } from '@/components/page/Moment';
import { heightOf, setLines } from './lines';
import { PALETTES, pictureStyle } from './palette';
import { PictureText } from './PictureText';

/** Size in drawing units; shown half as large again. */
export const CLAIM_PICTURE = { width: 800, height: 420 } as const;
const MARGIN = 40;

function officialWords(row: Row, secondhand: boolean): string {
  if (row.official_value === '') return 'No official value to set it against.';
  return `Official value${secondhand ? ', quoted second-hand' : ''}: ${formatValue(row.official_value, row.unit)}${row.period === '' ? '' : ` for ${formatPeriod(row.period)}`}. ${row.source_title}`;
}

/** A receipt as a picture for whoever shares its link: the printed words, who printed them, the verdict, the official value, and whether that was only quoted (`secondhand`). */
export function ClaimPicture({ row, says, address, secondhand }: { row: Row; says: string; address: string; secondhand: boolean }) {
  const { width, height } = CLAIM_PICTURE;
  const inner = width - 2 * MARGIN;
  const palette = PALETTES.light;
  const words = [setLines(`“${row.printed}”`, 46, inner, 2, 'p-title'), setLines(says, 21, inner, 2, 'p-ink'), setLines(`${row.outlet_name}, ${dayInWords(row.published)}`, 18, inner, 1)];
  const verdict = [setLines(VERDICT_WORDS[row.verdict] ?? 'Not checked', 28, inner, 1, 'p-title'), setLines(officialWords(row, secondhand), 17, inner, 3, 'p-ink')];
  const middle = MARGIN + heightOf(words) + 28;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={`“${row.printed}”`}>
      <style>{pictureStyle('light')}</style>
      <rect width={width} height={height} fill={palette.paper} />
      <PictureText blocks={words} x={MARGIN} y={MARGIN - 12} />
      <line className="p-rule" x1={MARGIN} x2={width - MARGIN} y1={middle} y2={middle} />
      <PictureText blocks={verdict} x={MARGIN} y={middle + 14} />
      <text x={MARGIN} y={height - MARGIN + 10} fontSize={14}>{address}</text>
      <text className="p-accent" x={width - MARGIN} y={height - MARGIN + 10} fontSize={15} textAnchor="end">Sourceline</text>
    </svg>
  );
}
