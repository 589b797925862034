import { formulaText, inputsOf } from '@/lib/derive/formula';
import type { DerivedSeries } from '@/lib/model/series';
import { at } from '@/lib/permalink/at';

/** How a derived series is computed, in words, with links to what it reads; they keep `asof`. */
export function Formula({ formula, title, asof = null }: { formula: DerivedSeries['formula']; title: (id: string) => string; asof?: string | null }) {
  return (
    <div className="formula">
      <p>{formulaText(formula, title)}</p>
      <ul className="inline-list small">{inputsOf(formula).map((id) => <li key={id}><a href={at(`/series/${id}`, asof)}>{title(id)}</a></li>)}</ul>
    </div>
  );
}
