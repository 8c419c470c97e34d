/** What is refused for its size, so that time and memory of reading a file are bounded. */
export const limits = {
  characters: 10_000_000,
  elements: 100_000,
  depth: 200,
  attributes: 1_000,
  /** Characters of all expressions of a file, each counted once. */
  expressions: 500_000,
} as const
