import type { FoundAnswer } from '@/lib/model/found';

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What a search looked for, and what it left out: so that nobody wonders why something is, or is not, among the results. */
export function HowRead({ answer }: { answer: FoundAnswer }) {
  const { words, left, amounts } = answer.read;
  const looked = [
    ...amounts.map(({ text, scale }) => `the number ${text}${scale === null ? ', in any magnitude' : ''}`),
    ...(words.length > 0 ? [`${words.length === 1 ? 'the word' : 'the words'} ${list(words)}`] : []),
  ];
  const near = answer.fit === 'some' && answer.items.some(({ claim }) => claim !== null) && words.length === 0;
  return (
    <div className="found-read">
      {answer.fit === 'some' && <p>{near ? 'No such figure is printed or published here; these are near to it.' : 'Nothing here has all of it; these have some.'}{answer.unknown.length > 0 && ` Not found anywhere: ${list(answer.unknown)}.`}</p>}
      {looked.length > 0 && <p className="small quiet">Looked for {looked.join(' and ')}.{left.length > 0 && ` Left out as words of the question: ${left.join(', ')}.`}</p>}
    </div>
  );
}
