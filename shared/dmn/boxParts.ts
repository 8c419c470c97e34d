import type { Boxed, Named } from '../model/boxed.ts'

/** A box that stands in another. */
export interface BoxPart {
  /** JSON Pointer from the outer box on. */
  readonly pointer: string
  readonly value: Boxed
  /** Names that it sees besides those of the outer one. */
  readonly locals?: readonly Named[]
  /** In a filter names may also be members of the item, which nobody can tell. */
  readonly isOpen?: true
  /** What an invocation calls is a name and no expression. */
  readonly isName?: true
}

/** The boxes that stand directly in a box. */
export function partsOfBox(boxed: Boxed): readonly BoxPart[] {
  return of(boxed)
}

function of<K extends Boxed['kind']>(boxed: Extract<Boxed, { readonly kind: K }>) {
  return kinds[boxed.kind](boxed)
}

type Of<K extends Boxed['kind']> = (
  boxed: Extract<Boxed, { readonly kind: K }>,
) => readonly BoxPart[]

const kinds: { readonly [K in Boxed['kind']]: Of<K> } = {
  literal: () => [],
  table: () => [],
  function: ({ body, parameters }) =>
    body === undefined ? [] : [{ pointer: '/body', value: body, locals: parameters }],
  context: ({ entries }) =>
    entries.map(({ value }, index) => ({
      pointer: `/entries/${index}/value`,
      value,
      locals: entries.slice(0, index).flatMap(({ variable }) => variable ?? []),
    })),
  list: ({ items }) => items.map((value, index) => ({ pointer: `/items/${index}`, value })),
  relation: ({ rows }) =>
    rows.flatMap((row, index) =>
      row.map((value, column) => ({ pointer: `/rows/${index}/${column}`, value })),
    ),
  invocation: ({ called, bindings }) => [
    { pointer: '/called', value: called, isName: true },
    ...bindings.map(({ value }, index) => ({ pointer: `/bindings/${index}/value`, value })),
  ],
  conditional: (boxed) => [
    { pointer: '/if', value: boxed.if },
    { pointer: '/then', value: boxed.then },
    { pointer: '/else', value: boxed.else },
  ],
  for: (boxed) => iterated(boxed, [{ name: boxed.variable }, { name: 'partial' }]),
  some: (boxed) => iterated(boxed, [{ name: boxed.variable }]),
  every: (boxed) => iterated(boxed, [{ name: boxed.variable }]),
  filter: (boxed) => [
    { pointer: '/in', value: boxed.in },
    { pointer: '/match', value: boxed.match, locals: [{ name: 'item' }], isOpen: true },
  ],
}

function iterated(
  boxed: { readonly in: Boxed; readonly body: Boxed },
  locals: readonly Named[],
): readonly BoxPart[] {
  return [
    { pointer: '/in', value: boxed.in },
    { pointer: '/body', value: boxed.body, locals },
  ]
}

/** A box and all boxes in it. */
export function boxesIn(boxed: Boxed): readonly Boxed[] {
  return [boxed, ...partsOfBox(boxed).flatMap(({ value }) => boxesIn(value))]
}
