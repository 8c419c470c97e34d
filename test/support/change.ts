import { expect } from 'vitest'
import { applyChange, changeBetween, reverse } from '#shared/model/change.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { edit, emptyHistory, redo, undo } from '#designer/editing/history.ts'
import { asJson } from '#designer/editing/asJson.ts'

/** Runs a command and checks the laws of every change on the way; answers with what it made. */
export function changed(
  before: Definition,
  command: (definition: Definition) => Definition,
): Definition {
  const untouched = canonicalForm(before)

  const after = command(before)

  expect(canonicalForm(before), 'the command left its argument alone').toBe(untouched)
  expect(definitionSchema.safeParse(after).error?.issues ?? [], 'schema valid').toEqual([])
  expect(JSON.parse(JSON.stringify(after)), 'JSON round trip').toEqual(after)
  const change = changeBetween(asJson(before), asJson(after))
  expect(canonicalForm(applyChange(asJson(before), change))).toBe(canonicalForm(after))
  expect(canonicalForm(applyChange(asJson(after), reverse(change)))).toBe(untouched)
  const edited = edit({ definition: before, history: emptyHistory }, 'Schritt', after)
  if (edited !== undefined) {
    const undone = undo(edited)
    expect(canonicalForm(undone.definition), 'undo restores').toBe(untouched)
    expect(canonicalForm(redo(undone).definition), 'redo restores').toBe(canonicalForm(after))
  }
  return after
}

export function expectChange(
  before: Definition,
  command: (definition: Definition) => Definition,
  after: Definition,
): void {
  expect(changed(before, command)).toEqual(after)
}
