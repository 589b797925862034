import { chunked } from '@/lib/export/chunks';

const encoder = new TextEncoder();

/** Text sent piece by piece as the reader takes it, so that no more than a piece is ever held. A fault while making it breaks the answer off: no half file looks whole. */
export function streamOf(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const pieces = chunked(lines);
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel() { pieces.return(); },
  }, { highWaterMark: 1 });
}
