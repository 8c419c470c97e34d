import { catalogue, common, fillers, kin } from './catalogue.ts'

/**
 * Names as the ideas they stand for. What people, registers and standards call one thing differs in language, in
 * spelling ("Straße", "strasse", "street_name") and in being one word or several, so a name becomes a set of ideas:
 * its words without umlauts and filling, each replaced by what the catalogue calls it.
 */
export function ideasOf(name: string): readonly string[] {
  const known = cache.get(name)
  if (known !== undefined) return known
  const words = wordsOf(name).filter((word) => !fillers.has(word))
  const ideas = [...new Set(joined(words).flatMap(inParts))]
  if (cache.size >= cached) cache.clear()
  cache.set(name, ideas)
  return ideas
}

const cached = 20_000
const cache = new Map<string, readonly string[]>()

function wordsOf(name: string): readonly string[] {
  return plain(
    name
      .replaceAll(/([a-zäöüß0-9])([A-ZÄÖÜ])/g, '$1 $2')
      .replaceAll(/([A-ZÄÖÜ])([A-ZÄÖÜ][a-zäöüß])/g, '$1 $2'),
  )
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}

/** "house number" is one idea, "house" and "number" are others. */
function joined(words: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const two = `${words[at] ?? ''}${words[at + 1] ?? ''}`
    const three = `${two}${words[at + 2] ?? ''}`
    if (at + 2 < words.length && ideas.has(three)) {
      found.push(three)
      at += 2
    } else if (at + 1 < words.length && ideas.has(two)) {
      found.push(two)
      at += 1
    } else found.push(words[at] ?? '')
  }
  return found
}

/** A compound is taken apart only where each part is known: "Kfz-Kennzeichen", "Wohnanschrift". */
function inParts(word: string): readonly string[] {
  const idea = ideas.get(word) ?? ideas.get(singular(word))
  if (idea !== undefined) return [idea]
  for (let at = word.length - 3; at >= 3; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const second = ideas.get(tail) ?? ideas.get(singular(tail))
    if (second === undefined) continue
    const first = ideas.get(head) ?? ideas.get(head.replace(/(s|es|n|en|er)$/, ''))
    if (first !== undefined) return [first, second]
    if (fillers.has(head) || fillers.has(head.replace(/s$/, ''))) return [second]
    return [singular(head), second]
  }
  return [singular(word)]
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/(innen|en|es|er|e|n|s)$/, '') : word
}

const kinOf: ReadonlySet<string> = new Set(
  kin
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [broad = '', ...narrow] = line.split(' ')
      return narrow.flatMap((one) => [`${broad} ${one}`, `${one} ${broad}`])
    }),
)

/** How alike two ideas are that the catalogue has; undefined where it does not have both. */
export function alikeByMeaning(one: string, other: string): number | undefined {
  if (one === other) return 1
  if (!named.has(one) || !named.has(other)) return undefined
  return kinOf.has(`${one} ${other}`) ? 0.75 : 0
}

export function weightOf(idea: string): number {
  return common.has(idea) ? 0.6 : 1
}

const listed = catalogue
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [idea = '', ...names] = line.split(' ')
    return [idea, ...names].map((name) => [name, idea] as const)
  })

/** A name as it is listed says more than what is left of another without its ending. */
const ideas: ReadonlyMap<string, string> = new Map([
  ...listed.map(([name, idea]) => [singular(name), idea] as const).toReversed(),
  ...listed,
])

const named: ReadonlySet<string> = new Set(ideas.values())
