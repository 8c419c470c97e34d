import type { Process } from '#shared/model/elements.ts'

const transliteration: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** "Hundemarke versenden" → "hundemarkeVersenden", with a number when the id is taken. */
export function idFrom(name: string, taken: Readonly<Record<string, unknown>>): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => transliteration[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const camel = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  return freeId(/^[a-z]/.test(camel) ? camel : `schritt${camel}`, taken)
}

/** Lines lead to steps, ways and what is drawn beside them, so these share their ids. */
export function takenIn({
  elements,
  flows,
  artifacts,
}: Pick<Process, 'elements' | 'flows' | 'artifacts'>): Readonly<Record<string, unknown>> {
  return { ...elements, ...flows, ...artifacts }
}

export function freeId(wanted: string, taken: Readonly<Record<string, unknown>>): string {
  if (!Object.hasOwn(taken, wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const id = `${wanted}${number}`
    if (!Object.hasOwn(taken, id)) return id
  }
}
