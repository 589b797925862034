import type { ReactNode } from 'react';

/** Terms and what they are, two columns where there is room. Facts without content are left out. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, detail: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.filter(([, detail]) => detail !== '' && detail !== null && detail !== undefined && detail !== false).map(([term, detail]) => (
        <div key={term}><dt>{term}</dt><dd>{detail}</dd></div>
      ))}
    </dl>
  );
}
