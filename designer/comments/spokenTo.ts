import type { Person } from '../api/people.ts'

/** Who is named with an @; of names that begin alike the longest is meant. */
export function spokenTo(
  words: string,
  people: readonly Pick<Person, 'id' | 'name'>[],
): readonly string[] {
  const named = Array.from(words.matchAll(/@/g), ({ index }) => {
    const fitting = people.filter(({ name }) => words.startsWith(name, index + 1))
    return fitting.toSorted((a, b) => b.name.length - a.name.length)[0]?.name
  })
  return people.filter(({ name }) => named.includes(name)).map(({ id }) => id)
}
