import type { Boxed } from '#shared/model/boxed.ts'

/** The kinds that people choose from; a table is drawn up as a decision of its own. */
export const choosable = [
  'literal',
  'conditional',
  'context',
  'list',
  'relation',
  'filter',
  'for',
  'some',
  'every',
  'invocation',
  'function',
] as const
export type ChoosableKind = (typeof choosable)[number]

/** A box of another kind; what stood there before becomes its first part. */
export function asKind(kind: ChoosableKind, before: Boxed): Boxed {
  return made[kind](before)
}

export const nothing: Boxed = { kind: 'literal', text: 'null' }
const one: Boxed = { kind: 'literal', text: 'true' }

const made: Record<ChoosableKind, (before: Boxed) => Boxed> = {
  literal: () => nothing,
  conditional: (before) => ({ kind: 'conditional', if: one, then: before, else: nothing }),
  context: (before) => ({
    kind: 'context',
    entries: [{ variable: { name: 'wert' }, value: before }],
  }),
  list: (before) => ({ kind: 'list', items: [before] }),
  relation: (before) => ({ kind: 'relation', columns: [{ name: 'wert' }], rows: [[before]] }),
  filter: (before) => ({ kind: 'filter', in: before, match: one }),
  for: (before) => ({
    kind: 'for',
    variable: 'eintrag',
    in: before,
    body: { kind: 'literal', text: 'eintrag' },
  }),
  some: (before) => ({ kind: 'some', variable: 'eintrag', in: before, body: one }),
  every: (before) => ({ kind: 'every', variable: 'eintrag', in: before, body: one }),
  invocation: (before) => ({ kind: 'invocation', called: before, bindings: [] }),
  function: (before) => ({ kind: 'function', language: 'FEEL', parameters: [], body: before }),
}

/** A name for something new in a box. */
export function freeName(taken: readonly (string | undefined)[]): string {
  let name = 'wert'
  for (let number = 2; taken.includes(name); number += 1) name = `wert${number}`
  return name
}
