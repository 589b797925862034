import type { ReactNode } from 'react';
import type { ReuseKind } from './kind';
import type { ReuseParts } from './parts';
import { ReuseRadios } from './ReuseRadios';
import { Snippet } from './Snippet';

function Taken({ kind, Copy }: { kind: ReuseKind; Copy: ReuseParts['Copy'] }) {
  const { id, label, sentence, apa, chicago, files, embed, code } = kind;
  return (
    <div className={`reuse-kind reuse-${id}`} role="group" aria-label={label}>
      <Snippet what="Sentence" text={sentence} Copy={Copy} />
      <details>
        <summary>Reference: APA, Chicago, BibTeX, RIS, CSL-JSON</summary>
        <Snippet what="APA" text={apa} Copy={Copy} />
        <Snippet what="Chicago" text={chicago} Copy={Copy} />
        <ul className="inline-list downloads">{files.map(([format, address]) => <li key={format}><a className="button" href={address} download>{format}</a></li>)}</ul>
      </details>
      {embed !== undefined && <details><summary>Embed in another page</summary><Snippet what="HTML" text={embed} Copy={Copy} /></details>}
      <details>
        <summary>Code: shell, pandas, R, spreadsheets</summary>
        {code.map(({ tool, code: lines }) => <Snippet key={tool} what={tool} text={lines} Copy={Copy} />)}
      </details>
    </div>
  );
}

/** What a reader may take along: a sentence, references, an embed, lines of code; of the frozen address or of the one that follows new data. Works without script. `note`: why one of them is missing. */
export function ReusePanel({ kinds, use, note, Copy, Choice }: { kinds: readonly ReuseKind[]; use: string; note?: ReactNode } & ReuseParts) {
  const options = kinds.map(({ id, label }) => [id, label] as const);
  return (
    <section className="reuse" aria-labelledby="cite">
      <h2 id="cite">{use}</h2>
      {note !== undefined && <p className="quiet">{note}</p>}
      {kinds.length > 1 && (Choice ? <Choice options={options} /> : <ReuseRadios options={options} first={options[0]?.[0]} />)}
      {kinds.map((kind) => <Taken key={kind.id} kind={kind} Copy={Copy} />)}
    </section>
  );
}
