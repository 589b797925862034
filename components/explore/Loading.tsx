/** What a page says of a warehouse that could not answer. */
export function Unavailable({ message }: { message: string }) {
  return <div className="notices unavailable" role="alert"><p><strong>Not to be had just now.</strong> {message}</p></div>;
}

/** What bulk datasets are, and how whoever runs this site gets them in. */
export function HowToLoad({ dataset }: { dataset: string }) {
  return (
    <section aria-labelledby="loading" className="prose">
      <h2 id="loading">How data gets in here</h2>
      <p>
        Whole official releases, every commodity by every partner and month, are too large for the text files of this dataset. Whoever runs this site loads them into a warehouse;
        the curated charts and claims need none of it. A release is loaded by:
      </p>
      <pre className="command" tabIndex={0}><code>{`npm run -s cli -- load FILE… --dataset ${dataset}`}</code></pre>
      <p>What has been loaded is told by <code>npm run -s cli -- warehouse status</code>.</p>
    </section>
  );
}
