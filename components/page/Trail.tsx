/** Where this page stands: links to the lists above it. */
export function Trail({ steps }: { steps: readonly (readonly [href: string, label: string])[] }) {
  return (
    <nav aria-label="You are here" className="trail">
      <ol className="inline-list">
        {steps.map(([href, label]) => <li key={href}><a href={href}>{label}</a></li>)}
      </ol>
    </nav>
  );
}
