import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { everyElement } from '../../support/everyElement.ts'

const shipped = [exampleDefinition(), everyElement()]

test('definitions that are equal differ in nothing', () => {
  for (const definition of shipped) {
    expect(compareDefinitions(definition, structuredClone(definition))).toEqual([])
  }
})

test('an entry speaks for every leaf that differs, and none for nothing', () => {
  for (const before of shipped) for (const after of shipped) expectAllTold(before, after)
})

test('the same with one leaf changed or one record taken out, anywhere', () => {
  for (const definition of shipped) {
    // What is empty cannot hold another value of its kind.
    const leaves = [...leavesOf(definition)].flatMap(([leaf, value]) =>
      ['{}', '[]'].includes(value) ? [] : [leaf],
    )
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.boolean(), (leaf, whole) => {
        const after = structuredClone(definition)
        spoil(after, leaf, whole)
        expectAllTold(definition, after)
        expectAllTold(after, definition)
      }),
      { numRuns: 60 },
    )
  }
})

function expectAllTold(before: Definition, after: Definition): void {
  const told = compareDefinitions(before, after)
  const [from, to] = [leavesOf(before), leavesOf(after)]
  const holders = new Set(
    [...from.keys(), ...to.keys()].flatMap((leaf) => above(leaf).slice(0, -1)),
  )
  // An object that is empty on one side only differs in what the other side has in it.
  const changed = [...new Set([...from.keys(), ...to.keys()])].filter(
    (leaf) => from.get(leaf) !== to.get(leaf) && !holders.has(leaf),
  )
  const pointers = new Set(told.flatMap(({ at }) => at))
  const touched = new Set(changed.flatMap(above))
  expect(changed.filter((leaf) => !above(leaf).some((at) => pointers.has(at)))).toEqual([])
  expect(told.filter(({ at }) => !at.some((pointer) => touched.has(pointer)))).toEqual([])
}

/** A JSON Pointer and all that lead to it. */
function above(leaf: string): readonly string[] {
  const names = leaf.split('/')
  return names.slice(1).map((_, index) => names.slice(0, index + 2).join('/'))
}

/** Every value that holds no other, by its JSON Pointer, as text. */
function leavesOf(value: unknown, at = ''): Map<string, string> {
  const isOpen = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (!isOpen) return new Map([[at, JSON.stringify(value)]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ]),
  )
}

/** A leaf with another value, or the whole of what it is the end of taken out two steps below the top. */
function spoil(definition: Definition, leaf: string, whole: boolean): void {
  const names = leaf
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const path = whole ? names.slice(0, 2) : names
  const last = path.pop() ?? ''
  const holder = path.reduce<Record<string, unknown>>(
    (value, name) => Object(value[name]),
    Object(definition),
  )
  if (whole) delete holder[last]
  else holder[last] = typeof holder[last] === 'string' ? `${holder[last]} neu` : 'neu'
}
