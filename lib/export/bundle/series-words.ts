import type { Series } from '../../model/series';

/** What a series counts and what to know before comparing, in one line: basis, adjustment where there is any, note. */
export function definitionOf({ basis, adjustment, note }: Pick<Series, 'basis' | 'adjustment' | 'note'>): string {
  const measured = [basis, adjustment === 'none' ? '' : adjustment].filter(Boolean).join('; ').replace(/\.$/, '');
  return [measured, note].filter(Boolean).join('. ');
}
