import { fineWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { Formula } from '@/components/page/Formula';
import { inputsOf } from '@/lib/derive/formula';
import { formatPeriod } from '@/lib/period-words';
import type { Series } from '@/lib/model/series';
import { Example } from './Example';

/** A claim set against a computed value, with what the formula reads for the same period. */
export interface DerivedExample {
  readonly entry: Entry;
  readonly inputs: readonly { readonly series: Series; readonly value: string }[];
}

function Worked({ example: { entry: { claim, outlet, row, series }, inputs } }: { example: DerivedExample }) {
  if (series?.kind !== 'derived') return null;
  const title = (id: string): string => inputs.find((one) => one.series.id === id)?.series.title ?? id;
  return (
    <Example>
      <p>{outlet.name} printed <a href={`/claims/${claim.id}`}>“{claim.selector.exact}”</a> for {formatPeriod(claim.period ?? '')}. No table prints <a href={`/series/${series.id}`}>{series.title}</a>, so it is computed:</p>
      <Formula formula={series.formula} title={title} />
      <p>{inputsOf(series.formula).map((id) => `${title(id)}: ${fineWords(inputs.find((one) => one.series.id === id)?.value ?? '', row.unit)}`).join('; ')}. Computed: {fineWords(row.official_value, row.unit)}.</p>
    </Example>
  );
}

/** How values that no body publishes are computed from those that are. */
export function Derived({ example }: { example: DerivedExample | null }) {
  return (
    <section aria-labelledby="derived">
      <h2 id="derived">Derived values</h2>
      <div className="prose">
        <p>Articles print totals, shares and changes that no official table holds as such. These are computed each time from the published values in force, by a formula the series states: a sum, a difference, a share, a ratio, a change. Nothing is rounded on the way, a missing input gives a missing result, and a revised input revises the result. A derived value is no better than what it reads, each with a grade of its own.</p>
      </div>
      {example !== null && <Worked example={example} />}
    </section>
  );
}
