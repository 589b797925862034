import { subtract } from '@/lib/decimal';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import type { BulkDataset } from '@/lib/slice/dataset';

/** One observation near a value, as a page shows it; `value` is an exact decimal in `unit`. */
export interface NearLine { readonly href: string; readonly title: string; readonly dataset: BulkDataset; readonly value: string; readonly unit: string; readonly period: string; readonly published: string }

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
          <p className="neighbour"><data value={value}><strong>{formatExact(value, unit)}</strong></data> for {formatPeriod(period)}: {offWords(value, near, unit)}</p>
          <p className="small quiet">Published {formatPeriod(published)} · {dataset.publisher}</p>
        </li>
      ))}
    </ol>
  );
}
