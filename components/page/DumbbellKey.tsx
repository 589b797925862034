/** What the marks of a dumbbell mean; colour is never the only cue. */
export function DumbbellKey() {
  return (
    <ul className="key" aria-label="How to read the drawings">
      <li><svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true"><line className="dumbbell-range" x1="4" x2="26" y1="8" y2="8" /><circle className="dumbbell-printed" cx="15" cy="8" r="4.5" /></svg>printed figure and what its words allow</li>
      <li><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path className="dumbbell-official" d="M8 1l5 7l-5 7l-5 -7z" /></svg>official value now</li>
      <li><svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true"><line className="dumbbell-range" x1="3" x2="14" y1="8" y2="8" /><path className="dumbbell-open" d="M12 3l7 5l-7 5" /></svg>an end the words leave open</li>
    </ul>
  );
}
