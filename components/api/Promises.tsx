/** What does not change, so that programs can be built on it. */
export function Promises() {
  return (
    <section aria-labelledby="promises" className="prose">
      <h2 id="promises">What will not change</h2>
      <ul>
        <li>The columns of the CSV, their order and their meaning are fixed under <code>v=1</code>. Were they ever to change, that would be <code>v=2</code>, and <code>v=1</code> would go on as it is.</li>
        <li>A frozen link (<code>asof</code> and <code>sha</code>) answers with the very same rows, or with 409 and the reason. It is never answered with others.</li>
        <li>An address that worked goes on working: every spelling ever in use is kept in a list that only grows, and each is asked in the tests of every release.</li>
        <li>No id is given to a second thing. What is taken back keeps its place in <a href="/corrections">corrections</a>, with the reason.</li>
        <li>An answer is whole or it is a refusal. Nothing is cut off, and <code>X-Row-Count</code> lets a reader check.</li>
      </ul>
    </section>
  );
}
