import type { Boxed } from '#shared/model/boxed.ts'
import type { boxedTexts } from '#shared/text/boxed.ts'

type Texts = (typeof boxedTexts)['de']

/** What a person did to a box, as it is said where it can be undone: "„dann“ in „Gebühr“ ändern". */
export function whatChanged(
  name: string,
  [before, after]: readonly [before: Boxed | undefined, after: Boxed],
  text: Texts,
): string {
  return (before && actIn(before, after, text)?.(name)) ?? text.label.edit(name)
}

/** How it is said, given what it was done to. */
type Act = (name: string) => string

/** Undefined where no part of the box differs. What was not changed is the same object as before. */
function actIn(before: Boxed, after: Boxed, text: Texts): Act | undefined {
  if (before.kind !== after.kind) return undefined
  const [old, now] = [groupsOf(before, text), groupsOf(after, text)]
  for (const [index, group] of now.entries()) {
    const act = old[index] && actOn(old[index], group, text)
    if (act !== undefined) return act
  }
  return undefined
}

function actOn({ parts: old, remove }: Group, { parts: now, add }: Group, text: Texts) {
  const done = (act: string | undefined, label = ''): Act => {
    return (name) =>
      act === undefined ? text.label.part(label, name) : text.label.within(act, name)
  }
  if (now.length > old.length) return done(add, now.at(-1)?.label)
  const at = old.findIndex(
    ({ label, value }, index) => value !== now[index]?.value || label !== now[index]?.label,
  )
  const [was, is] = [old[at], now[at]]
  if (was !== undefined && now.length < old.length)
    return done(remove?.(was.label, at + 1), was.label)
  if (was === undefined || is === undefined) return undefined
  if (was.label !== is.label) return (name: string) => text.label.call(is.label, name)
  const inner = was.box && is.box && actIn(was.box, is.box, text)
  return inner ?? ((name: string) => text.label.part(is.label, name))
}

/** Parts that come and go together. */
interface Group {
  readonly parts: readonly Part[]
  /** What has no verb of its own is always there, or not. */
  readonly add?: string
  readonly remove?: (label: string, number: number) => string
}

interface Part {
  readonly label: string
  readonly value: unknown
  readonly box?: Boxed | undefined
}

function groupsOf(boxed: Boxed, text: Texts): readonly Group[] {
  if (isWhole(boxed)) return [{ parts: partsOf(boxed, text) }]
  const { removeStep, removeItem, removeRow, removeColumn, removeGiven } = text
  const rows = { add: text.addRow, remove: (_: string, number: number) => removeRow(number) }
  const given = { add: text.addGiven, remove: removeGiven }
  switch (boxed.kind) {
    case 'context': {
      const parts = boxed.entries.map(({ variable, value }) =>
        box(variable?.name ?? text.result, value),
      )
      return [{ parts, add: text.addStep, remove: removeStep }]
    }
    case 'list': {
      const parts = boxed.items.map((item, at) => box(text.item(at + 1), item))
      return [{ parts, add: text.addItem, remove: (_, number) => removeItem(number) }]
    }
    case 'relation':
      return [
        { parts: boxed.columns.map(named), add: text.addColumn, remove: removeColumn },
        { parts: boxed.rows.map((row, at) => ({ label: text.row(at + 1), value: row })), ...rows },
      ]
    case 'invocation': {
      const parts = boxed.bindings.map(({ name, value }) => box(name, value))
      return [{ parts: [box(text.called, boxed.called)] }, { parts, ...given }]
    }
    case 'function':
      return [
        { parts: boxed.parameters.map(named), ...given },
        { parts: boxed.body === undefined ? [] : [box(text.body, boxed.body)] },
      ]
    case 'table': {
      const parts = boxed.rules.map((rule, at) => ({ label: text.row(at + 1), value: rule }))
      return [{ parts, ...rows }]
    }
  }
}

/** What always has the same parts. */
type Whole = Extract<Boxed, { readonly kind: (typeof wholeKinds)[number] }>
const wholeKinds = ['literal', 'conditional', 'filter', 'for', 'some', 'every'] as const

function isWhole(boxed: Boxed): boxed is Whole {
  return wholeKinds.some((kind) => kind === boxed.kind)
}

function partsOf(boxed: Whole, text: Texts): readonly Part[] {
  switch (boxed.kind) {
    case 'literal':
      return []
    case 'conditional':
      return (['if', 'then', 'else'] as const).map((part) => box(text[part], boxed[part]))
    case 'filter':
      return [box(text.in, boxed.in), box(text.match, boxed.match)]
    case 'for':
    case 'some':
    case 'every':
      return [
        box(text.in, boxed.in),
        { label: text.each, value: boxed.variable },
        box(boxed.kind === 'for' ? text.yields : text.satisfies, boxed.body),
      ]
  }
}

function box(label: string, value: Boxed): Part {
  return { label, value, box: value }
}

function named(one: { readonly name: string; readonly typeRef?: string }): Part {
  return { label: one.name, value: one.typeRef }
}
