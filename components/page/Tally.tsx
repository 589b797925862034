import { at } from '@/lib/permalink/at';

export interface Count { readonly count: number; readonly label: string; readonly href: string; readonly kind?: 'agrees' | 'revised' | 'differs' | 'incomparable' }

/** Large counts, each leading to what it counts, as of `asof`. */
export function Tally({ counts, asof = null }: { counts: readonly Count[]; asof?: string | null }) {
  return (
    <ul className="tally">
      {counts.map(({ count, label, href, kind }) => (
        <li key={label} {...(kind === undefined ? {} : { className: kind })}><a href={at(href, asof)}><strong>{count}</strong><span>{label}</span></a></li>
      ))}
    </ul>
  );
}
