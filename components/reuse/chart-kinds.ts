import { frameHeight } from '@/components/embed/frame-height';
import { exportFileName } from '@/lib/export/file-name';
import { fileSubject } from '@/lib/made-up';
import type { TableFile } from '@/lib/model/row';
import { apa } from '@/lib/reference/apa';
import { chicago } from '@/lib/reference/chicago';
import { dayWords } from '@/lib/reference/reference';
import { viewReferences, viewSentence, type CitedView } from '@/lib/reference/view-reference';
import { embedAddress, formAddress, withParameter } from '@/lib/reuse/addresses';
import { codeLines, hashCheck } from '@/lib/reuse/code';
import { embedCode } from '@/lib/reuse/embed-code';
import type { ReuseKind } from './kind';

const FILES = [['BibTeX', 'bib'], ['RIS', 'ris'], ['CSL-JSON', 'csl.json']] as const;

function kindOf(cited: Omit<CitedView, 'address' | 'table'>, table: TableFile, site: string): ReuseKind {
  const { isFrozen } = cited;
  const page = isFrozen ? table.frozen : table.living;
  const view: CitedView = { ...cited, table, address: `${site}${page}` };
  const [shown] = viewReferences(view);
  const guarded = `${site}${formAddress(page, 'csv')}`;
  const subject = fileSubject(table.chart, table.series);
  const lines = codeLines({ guarded, plain: withParameter(guarded, 'escape', 'none'), name: isFrozen ? exportFileName(subject, table.recorded, 'csv', table.csv_sha256) : exportFileName(subject, '', 'csv') });
  return {
    id: isFrozen ? 'frozen' : 'living',
    label: isFrozen ? `Frozen as of ${dayWords(table.recorded)}` : 'Updates with new data',
    sentence: viewSentence(view), apa: apa(shown), chicago: chicago(shown),
    files: FILES.map(([format, extension]) => [format, formAddress(page, extension)]),
    embed: embedCode(`${site}${embedAddress(page)}`, `${table.title}, chart by Sourceline`, { height: frameHeight(table, cited.sources) }),
    code: isFrozen ? [...lines, hashCheck(guarded, table.csv_sha256)] : lines,
  };
}

/**
 * What there is to take along of one view of a chart: frozen first, for what is cited should not change. `site`: scheme and host; `accessed`: `2026-11-25`.
 * Where a series is missing (`isWhole` is false) nothing is frozen.
 */
export const chartKinds = (table: TableFile, sources: CitedView['sources'], site: string, accessed: string, isWhole: boolean): readonly ReuseKind[] =>
  (isWhole ? [true, false] : [false]).map((isFrozen) => kindOf({ sources, isFrozen, accessed }, table, site));
