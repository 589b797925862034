import { cpus, totalmem } from 'node:os';
import type { Compared } from './labelled';
import type { Timing } from './million';
import { KINDS } from './perturb';
import type { ChanceScore, Outcome, Score } from './tally';

/** One table of the report. */
export interface Section { readonly title: string; readonly note: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
export interface Report { readonly when: string; readonly command: string; readonly sections: readonly Section[] }

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const count = (n: number): string => n.toLocaleString('en-US');
const sum = <T>(items: Iterable<T>, of: (item: T) => number): number => [...items].reduce((total, item) => total + of(item), 0);

const scoreRow = (name: string, { claims, first, reason, unexplained, falseAgrees }: Score): string[] =>
  [name, count(claims), percent(first, claims), percent(reason, claims), percent(unexplained, claims), count(falseAgrees)];

const added = (scores: Iterable<Score>): Score => {
  const list = [...scores];
  return { claims: sum(list, (s) => s.claims), first: sum(list, (s) => s.first), reason: sum(list, (s) => s.reason), unexplained: sum(list, (s) => s.unexplained), falseAgrees: sum(list, (s) => s.falseAgrees) };
};

/** Perturbed claims by what was changed, then by digits printed; `coarse` are claims of two digits, made apart. */
export function perturbedSection({ byKind, byDigits }: Outcome, coarse: Outcome): Section {
  return {
    title: 'Perturbed claims', note: 'True values printed after one slip or two, with random roundings (3 to 6 digits, each as often) and hedges; two digits apart, below the resolution of the method.',
    columns: ['What was changed', 'Claims', 'Right observation first', 'Right reason', 'Unexplained', 'False “agrees”'],
    rows: [
      ...KINDS.map((kind) => scoreRow(kind, byKind.get(kind) ?? added([]))),
      scoreRow('all', added(byKind.values())),
      ...[...byDigits].sort(([a], [b]) => a - b).map(([digits, score]) => scoreRow(`${digits} digits`, score)),
      scoreRow('2 digits (apart)', added(coarse.byKind.values())),
    ],
  };
}

const chanceRow = (name: string, scores: readonly ChanceScore[]): string[] => {
  const claims = sum(scores, (s) => s.claims);
  return [name, count(claims), percent(sum(scores, (s) => s.explained), claims), percent(sum(scores, (s) => s.agrees), claims), count(sum(scores, (s) => s.falseAgrees))];
};

export function chanceSection(byDigits: ReadonlyMap<number, ChanceScore>, coarse: ReadonlyMap<number, ChanceScore>): Section {
  return {
    title: 'Chance numbers', note: 'Numbers of no meaning, from a quarter to four times the stated value. Some fall into the stated value’s own interval; those agree, as they must.',
    columns: ['Digits', 'Numbers', 'Given an explanation', 'Agree by luck', 'False “agrees”'],
    rows: [
      chanceRow('all', [...byDigits.values()]),
      ...[...byDigits].sort(([a], [b]) => a - b).map(([digits, score]) => chanceRow(String(digits), [score])),
      chanceRow('2 (apart)', [...coarse.values()]),
    ],
  };
}

export function labelledSection(title: string, note: string, compared: readonly Compared[]): Section {
  const rows = (name: string, list: readonly Compared[]): string[] => [
    name, count(list.length), count(new Set(list.map(({ one }) => one.document)).size),
    ...(['verdict', 'reasons', 'observation'] as const).map((side) => `${list.filter((one) => one[side]).length} (${percent(list.filter((one) => one[side]).length, list.length)})`),
    count(list.filter(({ one, found }) => found.verdict === 'agrees' && one.label.verdict !== 'agrees').length),
  ];
  const labelled = (verdicts: readonly string[]): Compared[] => compared.filter(({ one }) => verdicts.includes(one.label.verdict));
  return {
    title, note, columns: ['Labelled', 'Claims', 'Documents', 'Verdict right', 'Reasons right', 'Observation right', '“Agrees” against the label'],
    rows: [rows('agrees', labelled(['agrees'])), rows('revised', labelled(['revised'])), rows('differs or incomparable', labelled(['differs', 'incomparable'])), rows('unverifiable', labelled(['unverifiable'])), rows('all', compared)],
  };
}

export function timingSection(timings: readonly Timing[]): Section {
  return {
    title: 'One claim against many observations', note: `Made-up monthly trade, one unit; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. The growth is against the line above.`,
    columns: ['Observations', 'Median', '95th percentile', 'Growth of the median', 'Index built in'],
    rows: timings.map(({ observations, medianMs, p95Ms, buildMs }, at) => {
      const before = timings[at - 1];
      return [count(observations), `${medianMs.toFixed(2)} ms`, `${p95Ms.toFixed(2)} ms`, before ? `× ${(medianMs / before.medianMs).toFixed(1)}` : '–', `${buildMs.toFixed(0)} ms`];
    }),
  };
}

const ofAll = ({ rows }: Section): readonly string[] => rows.find(([name]) => name === 'all') ?? [];

/** The figures that count, beside what was asked of them. */
export function summarySection(labelled: readonly Section[], perturbed: Section, chance: Section, timings: readonly Timing[]): Section {
  const last = timings[timings.length - 1];
  const before = timings[timings.length - 2];
  const [, claims = '', first = '', reason = '', , falseAgrees = ''] = ofAll(perturbed);
  const [, numbers = '', explained = '', , chanceAgrees = ''] = ofAll(chance);
  return {
    title: 'In short', note: 'The parts are below, and on the method page.',
    columns: ['What', 'Result', 'Wanted'],
    rows: [
      ...labelled.map((section): string[] => {
        const [, count_ = '', documents = '', verdict = '', reasons = ''] = ofAll(section);
        return [`${section.title}: ${count_} claims of ${documents} documents`, `verdict right ${verdict}, reasons right ${reasons}`, '–'];
      }),
      [`${claims} perturbed claims, right observation first`, first, '≥ 95 %'],
      [`${claims} perturbed claims, right reason`, reason, '≥ 90 %'],
      ['False “agrees” among all of them', String(Number(falseAgrees) + Number(chanceAgrees)), '0'],
      [`${numbers} chance numbers given an explanation`, explained, '≤ 2 %'],
      ...(last ? [[`One claim against ${count(last.observations)} observations, median, warmed`, `${last.medianMs.toFixed(1)} ms`, '< 20 ms']] : []),
      ...(last && before ? [['The same as observations grow tenfold', `× ${(last.medianMs / before.medianMs).toFixed(1)}`, '–']] : []),
    ],
  };
}

/** A section as a Markdown table. */
export function markdown({ title, note, columns, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`**${title}.** ${note}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}
