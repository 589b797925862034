import { formulaText, inputsOf } from '@/lib/derive/formula';
import type { DerivedSeries } from '@/lib/model/series';

/** How a derived series is computed, in words, with links to what it reads. */
export function Formula({ formula, title }: { formula: DerivedSeries['formula']; title: (id: string) => string }) {
  return (
    <div className="formula">
      <p>{formulaText(formula, title)}</p>
      <ul className="inline-list small">{inputsOf(formula).map((id) => <li key={id}><a href={`/series/${id}`}>{title(id)}</a></li>)}</ul>
    </div>
  );
}
