/**
 * `npm run bench:reconcile`: how often the search for reasons finds the right one, how often it is taken in by chance, and what it costs as
 * observations grow. Prints Markdown tables. `--claims N` (10,000) of each kind; `--scoring` also reports the scoring set, which nothing was tuned on;
 * `--write` keeps the report for the method page, and its short form for the README.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groundOfData } from './dataset';
import { compareLabelled, labelledClaims } from './labelled';
import { timeSearch } from './million';
import { chanceSection, labelledSection, markdown, perturbedSection, summarySection, timingSection, type Report, type Section } from './report';
import { scoreChance, scorePerturbed } from './tally';

const DATA = 'data';
const KEPT = 'app/method/benchmark.json';
const SEED = 20_261_125;
const SIZES = [10_000, 100_000, 1_000_000];
const COARSE = 2;
/** Between these two lines of the README stands the short form of the report. */
const README_BLOCK = /(<!-- bench:reconcile -->\n)[^]*?(<!-- \/bench -->)/;

/** Keeps the report where the product shows it. */
function keep(report: Report, short: Section): void {
  writeFileSync(KEPT, `${JSON.stringify(report, null, 1)}\n`);
  const table = markdown({ ...short, note: `Measured on ${report.when} by \`${report.command}\`; all of it is on \`/method\`.` });
  writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(README_BLOCK, (_, open: string, close: string) => `${open}${table}\n${close}`));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { claims: { type: 'string', default: '10000' }, scoring: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } } });
  const claims = Number(values.claims);
  if (!Number.isInteger(claims) || claims < 10) throw new Error(`--claims is a whole number of 10 or more, not "${values.claims}"`);
  const sections: Section[] = [];
  const tell = (section: Section): void => {
    sections.push(section);
    process.stdout.write(`${markdown(section)}\n`);
  };
  const labelled = [labelledSection('Labelled claims, tuning set', 'Hand-labelled from the documents and the official tables; costs and thresholds were tuned on these documents.', await compareLabelled(labelledClaims('tuning'), DATA))];
  if (values.scoring) labelled.push(labelledSection('Labelled claims, scoring set', 'Hand-labelled likewise, of other documents; reported once, nothing was tuned on them.', await compareLabelled(labelledClaims('scoring'), DATA)));
  for (const section of labelled) tell(section);
  const { ground, facts } = await groundOfData(DATA);
  const apart = Math.max(10, Math.round(claims / 10));
  const perturbed = perturbedSection(scorePerturbed(ground, facts, claims, SEED), scorePerturbed(ground, facts, apart, SEED + 1, COARSE));
  tell(perturbed);
  const chance = chanceSection(scoreChance(ground, facts, claims, SEED + 2), scoreChance(ground, facts, apart, SEED + 3, COARSE));
  tell(chance);
  const timings = SIZES.map(timeSearch);
  tell(timingSection(timings));
  const short = summarySection(labelled, perturbed, chance, timings);
  tell(short);
  const report: Report = { when: new Date().toISOString().slice(0, 10), command: `npm run -s bench:reconcile${values.scoring ? ' -- --scoring' : ''}`, sections: [short, ...sections.filter((one) => one !== short)] };
  if (values.write) keep(report, short);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
