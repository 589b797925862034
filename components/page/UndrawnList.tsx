import type { Entry } from './entry';

/** Printed figures that belong to a chart and are not on it, each with the reason. Nothing when all are drawn. */
export function UndrawnList({ undrawn }: { undrawn: readonly { readonly entry: Entry; readonly why: string }[] }) {
  if (undrawn.length === 0) return null;
  return (
    <section aria-labelledby="undrawn">
      <div className="section-head"><h2 id="undrawn">Printed figures not drawn here</h2></div>
      <ul className="plain-list">
        {undrawn.map(({ entry: { claim, outlet }, why }) => (
          <li key={claim.id}>
            <a href={`/claims/${claim.id}`}>“{claim.selector.exact}”</a>
            <p className="small">{claim.says}, {outlet.name}. <span className="quiet">{why}</span></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
