import type { Row } from '../model/row';

/** How a cell is written: words, an exact decimal or offset, a day, a stamp, or a web address. */
export type ColumnKind = 'text' | 'number' | 'date' | 'address';

export interface Column {
  readonly name: keyof Row;
  readonly kind: ColumnKind;
  /** What the cell says, for the data dictionary; one sentence. */
  readonly meaning: string;
}

const column = (name: keyof Row, kind: ColumnKind, meaning: string): Column => ({ name, kind, meaning });

/** Every column of a CSV export, in order: the dictionary readers see, and the header itself. New columns go last. */
export const COLUMNS: readonly Column[] = [
  column('row_id', 'text', 'Name of the row, stable from one export to the next.'),
  column('role', 'text', 'official (published by a statistical body), derived (computed here from official values) or cited (printed by an outlet).'),
  column('series', 'text', 'Id of the series; its page is /series/<id>. Empty for a claim no official series measures.'),
  column('series_title', 'text', 'What the series measures.'),
  column('reporter', 'text', 'Who reports the series.'),
  column('partner', 'text', 'The other side of a flow between two countries; empty where there is none.'),
  column('period_start', 'date', 'First day of the period, included.'),
  column('period_end', 'date', 'Last day of the period, included.'),
  column('frequency', 'text', 'How often the series is published.'),
  column('value', 'number', 'The value in unit, unscaled: dollars, not millions. Empty when missing (status O).'),
  column('low', 'number', 'Low end of the values the printed words of a claim allow, itself excluded when the hedge is over; empty when they leave that end open.'),
  column('high', 'number', 'Highest value the printed words of a claim allow; empty when they leave that end open.'),
  column('unit', 'text', 'Unit of value, low, high, official_value and difference.'),
  column('printed', 'text', 'The figure of a claim exactly as printed.'),
  column('hedge', 'text', 'Word of a claim that widens or opens its interval: none, about, nearly, over, at-least, up-to.'),
  column('status', 'text', 'SDMX observation status: A normal, B break, D definition differs, E estimated, F forecast, I imputed, O missing, P provisional, U low reliability.'),
  column('vintage', 'date', 'Day or month the source published the value; empty where no copy says.'),
  column('recorded', 'date', 'UTC stamp at which the row entered this dataset.'),
  column('grade', 'text', 'How we came by the value: official (the file or page of the source, or a copy of it), secondhand (quoted elsewhere), derived, or synthetic (made up to try the program with).'),
  column('outlet', 'text', 'Id of the outlet that printed a claim.'),
  column('document', 'text', 'Id of the article that prints a claim.'),
  column('document_url', 'address', 'Address of that article.'),
  column('published', 'date', 'Day or month of the article.'),
  column('start', 'number', 'Where the printed figure starts in the text of the article, in UTF-16 code units from 0.'),
  column('end', 'number', 'Where it ends, not included.'),
  column('source', 'text', 'Id of the official source; its page is /sources/<id>.'),
  column('source_title', 'text', 'Title of the official source.'),
  column('source_url', 'address', 'Address the value was published at.'),
  column('verdict', 'text', 'Claim against source: agrees, revised, differs, incomparable or unverifiable; computed, never stored.'),
  column('reasons', 'text', 'Why they differ or cannot be compared; several are separated by spaces.'),
  column('official_value', 'number', 'Official value the claim was compared with, in unit.'),
  column('difference', 'number', 'Printed value minus official value, in unit.'),
  column('difference_percent', 'number', 'Difference as a percentage of the official value.'),
  column('period', 'text', 'The period as written: 2024, 2024-Q3, 2024-08, 2025-11-20, 2024-12/2025-05, FY2024, MY2025/26.'),
  column('outlet_name', 'text', 'Name of the outlet.'),
  column('formula', 'text', 'How a derived value follows from other series.'),
  column('note', 'text', 'What a reader should know before comparing.'),
  column('standing', 'text', 'Who stands behind the value, or the value a claim was compared with: official (a public body), research (a research house) or press (reports only).'),
  column('names_source', 'text', 'The source the article itself names for its figure; empty where it names none.'),
  column('official_value_then', 'number', 'Official value of the same period in the latest vintage published by the day or month of the article, in unit; empty where none that old is on hand.'),
  column('then_state', 'text', 'What is known of official_value_then: published, not-yet-published (the source gave its first value later) or unknown (no vintage that old is on hand).'),
  column('explained_by', 'text', 'Row ids of the values that give the printed figure where the stated one does not; several are joined by ~. Empty where nothing was found or nothing had to be.'),
  column('explained_value', 'number', 'The value that gives the printed figure; in unit, or in percentage points where the reason is unit.'),
  column('chance', 'number', 'How many of the values looked at a number printed at random would be expected to fit; the smaller, the firmer the explanation.'),
];

export const columnNames: readonly (keyof Row)[] = COLUMNS.map(({ name }) => name);
