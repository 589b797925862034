import { subtract } from '@/lib/decimal';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import type { BulkDataset, BulkUnit } from '@/lib/slice/dataset';
import { inShownUnit, PUBLISHED_UNITS, SHOWN_UNITS } from '@/lib/slice/unit';

/** One observation near a value, as a page shows it; `value` is an exact decimal in `unit`, as published. */
export interface NearLine { readonly href: string; readonly title: string; readonly dataset: BulkDataset; readonly value: string; readonly unit: BulkUnit; readonly period: string; readonly published: string }

/** A value as published, and as its series shows it where that is in another unit. */
function bothUnits(value: string, unit: BulkUnit): string {
  return unit === 'kg' ? ` (${formatExact(inShownUnit(value, unit), SHOWN_UNITS[unit])})` : '';
}

function offWords(value: string, near: string, unit: string): string {
  const off = subtract(value, near);
  if (Number(off) === 0) return 'the very value';
  return off.startsWith('-') ? `${formatExact(off.slice(1), unit)} less` : `${formatExact(off, unit)} more`;
}

/** Observations near a value, nearest first. */
export function NearList({ lines, near }: { lines: readonly NearLine[]; near: string }) {
  return (
    <ol className="plain-list">
      {lines.map(({ href, title, dataset, value, unit, period, published }) => (
        <li key={`${href} ${period}`}>
          <a href={href}>{title}</a>
          <p className="neighbour"><data value={value}><strong>{formatExact(value, PUBLISHED_UNITS[unit])}</strong></data>{bothUnits(value, unit)} for {formatPeriod(period)}: {offWords(value, near, PUBLISHED_UNITS[unit])}</p>
          <p className="small quiet">Published {formatPeriod(published)} · {dataset.publisher}</p>
        </li>
      ))}
    </ol>
  );
}
