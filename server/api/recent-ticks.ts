/** The messages about the last ticks, so that a reader who comes from the log joins those who hear each tick as it is lived. */

/** Characters kept, at most; older messages are on the disk. */
const mostKept = 1 << 20;

export class RecentTicks {
  /** One for every tick from `first` on. */
  private readonly texts: string[] = [];
  private first = 0;
  private size = 0;

  /** `tick` follows the one added before. */
  add(tick: number, text: string): void {
    if (this.texts.length === 0) this.first = tick;
    this.texts.push(text);
    this.size += text.length;
    while (this.size > mostKept && this.texts.length > 1) {
      this.size -= this.texts.shift()?.length ?? 0;
      this.first++;
    }
  }

  clear(): void {
    this.texts.length = 0;
    this.size = 0;
  }

  /** The messages about all ticks after one, to the last; undefined when some of them are no longer kept. */
  after(tick: number): readonly string[] | undefined {
    const from = tick + 1 - this.first;
    return this.texts.length === 0 || from < 0 ? undefined : this.texts.slice(from);
  }
}
