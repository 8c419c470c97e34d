/** What is refused for its size, so that time and memory of reading a file are bounded. */
export const limits = {
  characters: 10_000_000,
  /** Records inside records; deeper ones are told and left out. */
  depth: 24,
  /** Fields of one import, each place where a shared part is used counted once. */
  fields: 20_000,
  operations: 2_000,
  codeListCharacters: 2_000_000,
  codes: 5_000,
} as const
