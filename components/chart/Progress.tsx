interface Props {
  readonly busy: boolean;
  /** Null where there is nothing to go back to. */
  readonly cancel: (() => void) | null;
}

/** Says over the chart that rows are on their way, once that has taken 300 ms (app/styles/chart.css), and offers to stop. It has no room of its own, so nothing moves. */
export function Progress({ busy, cancel }: Props) {
  return (
    <div className="chart-progress" role="status">
      {busy && <p><span className="chart-progress-mark" aria-hidden="true" />Loading these rows {cancel && <button type="button" onClick={cancel}>Cancel</button>}</p>}
    </div>
  );
}
