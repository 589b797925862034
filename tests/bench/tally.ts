import type { Ground } from '@/lib/explain/ground';
import type { Candidate } from '@/lib/explain/explanation';
import type { Fact } from '@/lib/explain/by-value';
import { contains, interval } from '@/lib/quantity/interval';
import { spanKey } from '@/lib/period';
import { chanceNumber, familiesOf, KINDS, perturb, type Kind, type Perturbed } from './perturb';
import { randomOf } from './random';
import { judge } from './setting';

export interface Score { claims: number; first: number; reason: number; unexplained: number; falseAgrees: number }
export interface Outcome { readonly byKind: ReadonlyMap<Kind, Score>; readonly byDigits: ReadonlyMap<number, Score> }
const none = (): Score => ({ claims: 0, first: 0, reason: 0, unexplained: 0, falseAgrees: 0 });

/** Whether a candidate is the value that was printed: the same days of the same series or of a twin of it, or, worked out, the same value. */
function isRight(candidate: Candidate | undefined, { observation }: Perturbed, ground: Ground): boolean {
  if (!candidate) return false;
  if (observation.series === '' || candidate.series === '') return candidate.value === observation.value;
  const fact = (id: string): string => ground.facets.get(id)?.reading_of ?? id;
  return fact(candidate.series) === fact(observation.series) && spanKey(candidate.period) === spanKey(observation.period);
}

/** Fits exactly as near as the first one and for the same reasons, which the product names beside it. */
const tiedWith = (top: Candidate | undefined, others: readonly Candidate[]): Candidate[] =>
  others.filter((other) => top !== undefined && Math.abs(other.cost - top.cost) < 1e-9 && sameReasons(reasonsOf(other), reasonsOf(top)));

const reasonsOf = ({ changes }: Candidate): string[] => changes.map(({ reason }) => reason);

const sameReasons = (found: readonly string[], expected: readonly string[]): boolean => [...new Set(found)].sort().join() === [...new Set(expected)].sort().join();

/** Makes `total` perturbed claims, as many of each kind as of any other, and sets each against the engine. */
export function scorePerturbed(ground: Ground, facts: readonly Fact[], total: number, seed: number, digits?: number, tell?: (one: Perturbed, top: Candidate | undefined, offered: boolean) => void): Outcome {
  const random = randomOf(seed);
  const families = familiesOf(ground, facts);
  const byKind = new Map(KINDS.map((kind) => [kind, none()]));
  const byDigits = new Map<number, Score>();
  for (let n = 0; n < total;) {
    const kind = KINDS[n % KINDS.length] ?? 'period';
    const one = perturb(kind, ground, facts, families, random, n, digits);
    if (!one) continue;
    n += 1;
    const found = judge(one.claim, ground);
    const top = found.finding?.explanation ?? found.finding?.others[0];
    const right = [top, ...tiedWith(top, found.finding?.others ?? [])].some((candidate) => isRight(candidate, one, ground));
    const offered = found.finding?.explanation !== null && found.finding !== null;
    for (const score of [byKind.get(kind) ?? none(), byDigits.get(one.digits) ?? none()]) {
      score.claims += 1;
      score.first += Number(right);
      score.reason += Number(offered && sameReasons(found.reasons, one.reasons));
      score.unexplained += Number(!offered);
      score.falseAgrees += Number(found.verdict === 'agrees' && (found.value_now === null || !contains(interval(one.claim), found.value_now)));
      if (score !== byKind.get(kind)) byDigits.set(one.digits, score);
    }
    if (!right || !sameReasons(found.reasons, one.reasons)) tell?.(one, top, offered);
  }
  return { byKind, byDigits };
}

export interface ChanceScore { claims: number; explained: number; agrees: number; falseAgrees: number }

/** Sets `total` numbers of no meaning against the engine. Those that fall into the stated value's interval agree by luck and are counted apart. */
export function scoreChance(ground: Ground, facts: readonly Fact[], total: number, seed: number, digits?: number): ReadonlyMap<number, ChanceScore> {
  const random = randomOf(seed);
  const byDigits = new Map<number, ChanceScore>();
  for (let n = 0; n < total;) {
    const one = chanceNumber(ground, facts, random, n, digits);
    if (!one) continue;
    n += 1;
    const found = judge(one.claim, ground);
    const score = byDigits.get(one.digits) ?? { claims: 0, explained: 0, agrees: 0, falseAgrees: 0 };
    byDigits.set(one.digits, score);
    score.claims += 1;
    score.explained += Number((found.finding?.explanation ?? null) !== null);
    score.agrees += Number(found.verdict === 'agrees');
    score.falseAgrees += Number(found.verdict === 'agrees' && (found.value_now === null || !contains(interval(one.claim), found.value_now)));
  }
  return byDigits;
}
