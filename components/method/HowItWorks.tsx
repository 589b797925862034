/** What is compared with what, in three paragraphs. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how" className="prose">
      <h2 id="how">How it works</h2>
      <p>A <strong>claim</strong> is a figure as an outlet printed it: the words, where they stand in the article, and the period and series they speak of. An <strong>observation</strong> is a value an official body published for one period, with the day it was published. Both are lines of text files that are only ever added to; a revision is a new line.</p>
      <p>Every claim is set against the official value afresh each time a page is made. The words of the claim allow an interval of values; if the official value lies inside it, the claim agrees. No tolerance is added to what the words allow, and the arithmetic is decimal and exact.</p>
      <p>The address of a chart is the whole of what it shows. The same address with <code>.csv</code> or <code>.json</code> gives the rows behind the drawing; how to ask for an earlier moment is told under <a href="#moments">two questions about the past</a>.</p>
    </section>
  );
}
