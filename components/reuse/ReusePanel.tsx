import type { ReuseKind } from './kind';
import { Snippet } from './Snippet';

function Taken({ kind }: { kind: ReuseKind }) {
  const { id, label, sentence, apa, chicago, files, embed, code } = kind;
  return (
    <div className={`reuse-kind reuse-${id}`} role="group" aria-label={label}>
      <Snippet what="Sentence" text={sentence} />
      <details>
        <summary>Reference</summary>
        <Snippet what="APA" text={apa} />
        <Snippet what="Chicago" text={chicago} />
        <ul className="inline-list downloads">{files.map(([format, address]) => <li key={format}><a className="button" href={address} download>{format}</a></li>)}</ul>
      </details>
      {embed !== undefined && <details><summary>Embed</summary><Snippet what="HTML" text={embed} /></details>}
      <details>
        <summary>Code</summary>
        {code.map(({ tool, code: lines }) => <Snippet key={tool} what={tool} text={lines} />)}
      </details>
    </div>
  );
}

/** What a reader may take along: a sentence, references, an embed, lines of code; of the frozen address or of the one that follows new data. Works without script. */
export function ReusePanel({ kinds, use }: { kinds: readonly ReuseKind[]; use: string }) {
  return (
    <section className="reuse" aria-labelledby="cite">
      <h2 id="cite">{use}</h2>
      {kinds.length > 1 && (
        <fieldset className="reuse-choice">
          <legend>Link to</legend>
          {kinds.map(({ id, label }, at) => <label key={id}><input type="radio" name="reuse" value={id} defaultChecked={at === 0} /> {label}</label>)}
        </fieldset>
      )}
      {kinds.map((kind) => <Taken key={kind.id} kind={kind} />)}
    </section>
  );
}
