/** What somebody may have meant: the nearest of known words by edit distance. */

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into another. */
export const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
};

/** Letters and digits alone: `external_url` and `externalURL` are the same word. */
const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Words that share a beginning, or of which one contains the other. */
const akin = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a) || a.slice(0, 6) === b.slice(0, 6));

/** The nearest known word: at most a third of its letters wrong, else one akin. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const wanted = bare(word);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const candidate = bare(name);
    const distance = editDistance(wanted, candidate);
    const near = distance <= Math.max(wanted.length, candidate.length) / 3;
    const rank = near ? distance : akin(wanted, candidate) ? 100 + distance : Number.POSITIVE_INFINITY;
    if (rank < least) {
      best = name;
      least = rank;
    }
  }
  return best;
};
