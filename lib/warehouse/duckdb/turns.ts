/** Lets a few pieces of work run at once; the others wait in the order they came. */
export class Turns {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly most: number) {}

  /** Does `work` when there is room. Rejects with the reason of `ended` when that comes first; then `work` is never begun. */
  async take<T>(ended: AbortSignal, work: () => Promise<T>): Promise<T> {
    ended.throwIfAborted();
    if (this.running >= this.most) await this.room(ended);
    else this.running += 1;
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  /** Resolves with the place of one that has ended. */
  private room(ended: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.delete(begin);
        reject(ended.reason as Error);
      };
      const begin = (): void => {
        ended.removeEventListener('abort', leave);
        resolve();
      };
      this.waiting.add(begin);
      ended.addEventListener('abort', leave, { once: true });
    });
  }

  private next(): void {
    const [first] = this.waiting;
    if (first === undefined) this.running -= 1;
    else {
      this.waiting.delete(first);
      first();
    }
  }
}
