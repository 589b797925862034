import { Facts } from '@/components/page/Facts';
import { OUTCOMES } from './score';

/** What the columns of a scorecard say, a line each. */
export function ScoreKey() {
  return <Facts facts={OUTCOMES.map(({ words, meaning }) => [words, meaning])} />;
}
