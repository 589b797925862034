export interface Count { readonly count: number; readonly label: string; readonly href: string; readonly kind?: 'agrees' | 'revised' | 'differs' | 'incomparable' }

/** Large counts, each leading to what it counts. */
export function Tally({ counts }: { counts: readonly Count[] }) {
  return (
    <ul className="tally">
      {counts.map(({ count, label, href, kind }) => (
        <li key={label} {...(kind === undefined ? {} : { className: kind })}><a href={href}><strong>{count}</strong><span>{label}</span></a></li>
      ))}
    </ul>
  );
}
