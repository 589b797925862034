interface Props {
  /** Longest query read, in characters. */
  readonly longestQuery: number;
  /** Series one view may hold. */
  readonly mostSeries: number;
}

/** How to ask, and how much at once. */
export function Manners({ longestQuery, mostSeries }: Props) {
  return (
    <section aria-labelledby="manners" className="prose">
      <h2 id="manners">How to ask</h2>
      <ul>
        <li>Every address is read-only, needs no key, and answers GET and HEAD. Anybody’s page may read it (<code>Access-Control-Allow-Origin: *</code>).</li>
        <li>Requests are not counted. Send the <code>ETag</code> back as <code>If-None-Match</code>: an answer you hold costs you 304 and nothing else. Verified frozen links never need to be asked for twice.</li>
        <li>A query is at most {longestQuery.toLocaleString('en')} characters and a view at most {mostSeries} series. Rows have no limit: CSV and JSON are sent as they are made. A picture that would be too large is refused with 413.</li>
        <li>Numbers are exact decimals written as text, in base units: dollars, not millions. An empty cell means that it does not apply, or, with status O, that the value is missing.</li>
        <li>A refusal is <code>application/problem+json</code> (RFC 9457) and names each parameter that was not understood, with the cure.</li>
      </ul>
    </section>
  );
}
