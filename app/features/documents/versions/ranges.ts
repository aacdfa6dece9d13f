interface Id {
  client: number;
  clock: number;
}

interface Range {
  clock: number;
  end: number;
  authorId: string;
}

/** Runs of Yjs ids with the person they belong to; of two that overlap the first counts. */
export class Ranges {
  readonly #byClient = new Map<number, Range[]>();
  #sorted = true;

  add({ client, clock }: Id, length: number, authorId: string): void {
    const own = this.#byClient.get(client) ?? [];
    this.#byClient.set(client, own);
    const last = own.at(-1);
    if (last && last.end === clock && last.authorId === authorId) last.end += length;
    else own.push({ clock, end: clock + length, authorId });
    this.#sorted = false;
  }

  find({ client, clock }: Id): string | undefined {
    this.#sort();
    const own = this.#byClient.get(client) ?? [];
    let low = 0;
    let high = own.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = own[middle];
      if (!range) return undefined;
      if (clock < range.clock) high = middle - 1;
      else if (clock >= range.end) low = middle + 1;
      else return range.authorId;
    }
    return undefined;
  }

  /** Sorted, and cut where they overlap. */
  #sort(): void {
    if (this.#sorted) return;
    for (const [client, own] of this.#byClient) {
      const cut: Range[] = [];
      for (const range of [...own].sort((a, b) => a.clock - b.clock)) {
        const from = Math.max(range.clock, cut.at(-1)?.end ?? 0);
        if (from < range.end) cut.push({ ...range, clock: from });
      }
      this.#byClient.set(client, cut);
    }
    this.#sorted = true;
  }
}
