/** Rows that could not be had, and the view whose rows are shown in their place; null where the rows shown are the view's own, only not renewed. */
export interface Failure {
  readonly message: string;
  readonly retry: () => void;
  readonly earlier: { readonly words: string; readonly address: string } | null;
}

/** Says over the chart that it does not show what the controls and the address ask for, what it shows instead, and offers another try. */
export function ChartFailure({ failure: { message, retry, earlier } }: { failure: Failure }) {
  return (
    <div className="chart-failed" role="alert">
      <p>
        These rows could not be {earlier ? 'loaded' : 'renewed'}: {message}{' '}
        {earlier && <>The chart and the table still show the earlier view: <a href={earlier.address}>{earlier.words}</a>. Address, link and downloads are of the view asked for.</>}
      </p>
      <button type="button" onClick={retry}>Try again</button>
    </div>
  );
}

/** The same over the table, which may be far below the chart. */
export function EarlierRows({ failure }: { failure: Failure | null }) {
  return failure?.earlier ? <p className="chart-earlier">Rows of the earlier view: {failure.earlier.words}</p> : null;
}
