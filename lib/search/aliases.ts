import type { Verdict } from '../model/verdict';

/** Other words readers use for what a text calls otherwise: a text with a word of the left is also found by those of the right. */
const ALIASES: readonly (readonly [said: RegExp, also: string])[] = [
  [/\bbalance\b|\bdeficit\b/i, 'balance deficit surplus gap'],
  [/\btariffs?\b/i, 'tariff duty duties levy levies'],
  [/\bagricultural?\b|\bfarm\b/i, 'agriculture farm farmers farming'],
  [/\boverdose\b/i, 'overdoses drug drugs died deaths'],
  [/\bsynthetic[ -]opioids?\b/i, 'fentanyl'],
  [/\bfentanyl\b/i, 'synthetic opioid'],
  [/\bdisplaced?\b|\bdisplacement\b/i, 'displaced displacement refugees'],
  [/\bpurchas\w*\b|\bcommitments?\b/i, 'buy bought purchases pledge promise'],
  [/\bUS\b|\bU\.S\./, 'united states america american'],
  [/\bphase one\b/i, 'phase 1'],
  [/\bcasualties\b/i, 'killed injured wounded'],
];

/** Words by which a text may also be looked for. */
export const aliasesOf = (text: string): string[] => ALIASES.filter(([said]) => said.test(text)).map(([, also]) => also);

/** Words by which claims of a verdict are looked for. What claims to be right is in questions about anything, so only what is wrong has such a word. */
export const VERDICT_ALIASES: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees agree', revised: 'revised revision', differs: 'differs differ different wrong false error mistake', incomparable: 'incomparable', unverifiable: 'unverifiable unchecked',
};
