import { at } from '@/lib/permalink/at';

/** Where this page stands: links to the lists above it; they keep `asof`. */
export function Trail({ steps, asof = null }: { steps: readonly (readonly [href: string, label: string])[]; asof?: string | null }) {
  return (
    <nav aria-label="You are here" className="trail">
      <ol className="inline-list">
        {steps.map(([href, label]) => <li key={href}><a href={at(href, asof)}>{label}</a></li>)}
      </ol>
    </nav>
  );
}
