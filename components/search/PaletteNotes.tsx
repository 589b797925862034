'use client';
import type { FoundAnswer } from '@/lib/model/found';

interface Props {
  readonly copied: string;
  readonly isError: boolean;
  readonly onAgain: () => void;
  /** Null while there is none for what is typed. */
  readonly answer: FoundAnswer | null;
  readonly onText: (text: string) => void;
  readonly every: string;
}

/** What stands between the field and the lines: a failure with a way on, that nothing fits, or that something was done. */
export function PaletteNotes({ copied, isError, onAgain, answer, onText, every }: Props) {
  if (copied !== '') return <p className="palette-note">{copied}.</p>;
  if (isError) return <p className="palette-note palette-failed">The search could not be reached. <button type="button" onClick={onAgain}>Try again</button> <a href={every}>or open its page</a></p>;
  if (answer === null || answer.fit === 'all') return null;
  const { suggestions, count, unknown } = answer;
  return (
    <div className="palette-note">
      <p>{count === 0 ? 'Nothing here fits.' : 'Nothing has all of it; these have some.'}{unknown.length > 0 && ` Not found anywhere: ${unknown.map((word) => `“${word}”`).join(', ')}.`}</p>
      {suggestions.length > 0 && <p>Nearest: {suggestions.map((words) => <button key={words} type="button" onClick={() => onText(words)}>{words}</button>)}</p>}
    </div>
  );
}
