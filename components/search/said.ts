import type { FoundAnswer } from '@/lib/model/found';
import { countWords, KINDS } from './kind-words';

/** What a screen reader is told of an answer: how many were found, of which kinds. */
export function saidOf(isError: boolean, answer: FoundAnswer | null): string {
  if (isError) return 'The search could not be reached';
  if (answer === null) return '';
  if (answer.count === 0) return 'Nothing found';
  const kinds = KINDS.flatMap((kind) => { const count = answer.counts[kind]; return count === undefined ? [] : [countWords(kind, count)]; });
  return `${answer.count} found: ${kinds.join(', ')}`;
}
