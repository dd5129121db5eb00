/**
 * A simple word classifier: multinomial naive Bayes with add-one smoothing over the words of a text (C. Manning,
 * P. Raghavan & H. Schütze 2008, "Introduction to Information Retrieval", 13.2). Words not seen in training are left
 * out; ties go to the label first seen.
 */
export interface Labelled {
  label: string;
  words: readonly string[];
}

export function train(samples: readonly Labelled[]): (words: readonly string[]) => string | undefined {
  const vocabulary = new Set(samples.flatMap(({ words }) => words));
  const labels = new Map<string, { samples: number; words: number; times: Map<string, number> }>();
  for (const { label, words } of samples) {
    const known = labels.get(label) ?? { samples: 0, words: 0, times: new Map<string, number>() };
    labels.set(label, known);
    known.samples++;
    known.words += words.length;
    for (const word of words) known.times.set(word, (known.times.get(word) ?? 0) + 1);
  }
  return (words) => {
    let best: [label: string, score: number] | undefined;
    for (const [label, known] of labels) {
      let score = Math.log(known.samples / samples.length);
      for (const word of words)
        if (vocabulary.has(word))
          score += Math.log(((known.times.get(word) ?? 0) + 1) / (known.words + vocabulary.size));
      if (best === undefined || score > best[1]) best = [label, score];
    }
    return best?.[0];
  };
}

/** The share of the tests whose label the classifier finds. */
export function accuracy(training: readonly Labelled[], tests: readonly Labelled[]): number {
  const classify = train(training);
  return tests.filter(({ label, words }) => classify(words) === label).length / tests.length;
}
