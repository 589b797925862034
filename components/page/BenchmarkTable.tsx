import { Moment } from './Moment';
import { Scroll } from './Scroll';

interface Section { readonly title: string; readonly note: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** How well the rules did on claims whose answer is known: when that was measured, by which command, and the numbers. */
export interface BenchmarkReport { readonly when: string; readonly command: string; readonly sections: readonly Section[] }

function SectionTable({ section: { title, note, columns, rows } }: { section: Section }) {
  return (
    <>
      <h3>{title}</h3>
      {note !== '' && <p className="prose small quiet">{note}</p>}
      <Scroll label={title}>
        <table>
          <thead><tr>{columns.map((column, index) => <th key={column} scope="col" {...(index > 0 && { className: 'number' })}>{column}</th>)}</tr></thead>
          <tbody>
            {rows.map(([name = '', ...cells], index) => <tr key={index}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={at} className="number">{cell}</td>)}</tr>)}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

/** The report of one run of the benchmark. The first column of each section names the row. */
export function BenchmarkTable({ report: { when, command, sections } }: { report: BenchmarkReport }) {
  return (
    <>
      <p className="prose">Measured <Moment stamp={when} />, with <code>{command}</code>.</p>
      {sections.map((section) => <SectionTable key={section.title} section={section} />)}
    </>
  );
}
