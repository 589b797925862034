import type { ReactNode } from 'react';

/** A worked example beside a rule. `made` says that its figures are nobody's. */
export function Example({ made = false, children }: { made?: boolean; children: ReactNode }) {
  return (
    <div className="example">
      <p className="example-head">{made ? 'Worked example, made up' : 'Worked example'}</p>
      {children}
    </div>
  );
}
