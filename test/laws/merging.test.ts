import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asJson } from '#designer/editing/asJson.ts'
import { edit, emptyHistory, redo, undo, type Edited } from '#designer/editing/history.ts'
import { renamed, renamesFor } from '#designer/editing/keptApart.ts'
import { rebase } from '#designer/editing/rebase.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { namesIn, pointerTo } from '#shared/model/pointer.ts'
import { anyCommands } from '../support/anyCommand.ts'
import { chanceOf } from '../support/chanceOf.ts'
import { everyElement } from '../support/everyElement.ts'
import { lawRuns } from '../support/lawRuns.ts'
import { sampleService } from '../support/sampleService.ts'

interface Turn {
  readonly who: 0 | 1
  /** Saves, or does something. */
  readonly saves: boolean
  readonly command: string
  readonly numbers: readonly number[]
  readonly takesMine: boolean
}

const anyTurns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1),
    saves: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
    command: fc.constantFrom(...Object.keys(anyCommands)),
    numbers: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    takesMine: fc.boolean(),
  }),
  { minLength: 10, maxLength: 20 },
)

/** One who works on the draft: what is on the screen, and what of the server it began with. */
interface Editor extends Edited {
  readonly base: Definition
  readonly revision: number
}

interface Shared {
  readonly draft: Definition
  readonly revision: number
  readonly editors: readonly [Editor, Editor]
}

const starts: readonly (readonly [string, Definition])[] = [
  ['a small service', sampleService()],
  ['every element', everyElement()],
]

describe('two people on one draft', () => {
  test.each(starts)('%s: whatever they do, in whatever order, both see the same', (_, start) => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const begun = { definition: start, history: emptyHistory, base: start, revision: 1 }
        const done = turns.reduce<Shared>(taken, {
          draft: start,
          revision: 1,
          editors: [begun, begun],
        })
        const settled = ([0, 1, 0] as const).reduce<Shared>(
          (now, who) => saved(now, who, true),
          done,
        )
        const [one, other] = settled.editors

        expect(canonicalForm(one.definition)).toBe(canonicalForm(settled.draft))
        expect(canonicalForm(other.definition)).toBe(canonicalForm(settled.draft))
        expect(definitionSchema.safeParse(settled.draft).error?.issues ?? []).toEqual([])
      }),
      { ...lawRuns(3), endOnFailure: true },
    )
  })
})

function taken(shared: Shared, { who, saves, takesMine, ...step }: Turn): Shared {
  if (saves) return saved(shared, who, takesMine)
  const editor = shared.editors[who]
  const next = anyCommands[step.command]?.(editor.definition, chanceOf(step.numbers))
  const edited = edit(editor, step.command, next ?? editor.definition)
  return edited === undefined ? shared : withEditor(shared, who, { ...editor, ...edited })
}

/** As the page does it: refused when the draft has moved on, merged, and sent again. */
function saved(shared: Shared, who: 0 | 1, takesMine: boolean): Shared {
  const editor = shared.editors[who]
  const caughtUp = editor.revision === shared.revision ? editor : merged(editor, shared, takesMine)
  const revision = shared.revision + 1
  const draft = caughtUp.definition
  const stored = withEditor(shared, who, { ...caughtUp, base: draft, revision })
  return { ...stored, draft, revision }
}

function merged(editor: Editor, { draft, revision }: Shared, takesMine: boolean): Editor {
  const versions = { base: editor.base, theirs: draft }
  const asked = rebase(editor, versions)
  const side = takesMine ? ('mine' as const) : ('theirs' as const)
  const choices = Object.fromEntries(asked.clashes.map(({ at }) => [at, side]))
  const { theirs } = asked
  const chosen = asked.chosen(choices)
  const isAsked = asked.clashes.length > 0
  const { definition, history } = (isAsked && edit(asked, 'choice', chosen)) || asked

  // As chosen: what follows from it, pools that make room for what both drew, is nobody's.
  const outcome = { definition: chosen, clashing: asked.clashes.map(({ at }) => at) }
  expectKept(own(editor, draft), { ...versions, ...outcome })
  expectKept(draft, { base: editor.base, theirs: own(editor, draft), ...outcome })
  expectTravel({ definition, history })
  return { definition, history, base: theirs, revision }
}

/** Mine, with the ids it gets where two people gave the same. */
function own({ definition, history, base }: Editor, draft: Definition): Definition {
  const states: Definition[] = [definition]
  let now: Edited = { definition, history }
  while (now.history.past.length > 0) {
    now = undo(now)
    states.push(now.definition)
  }
  return renamed(definition, renamesFor(base, draft, states))
}

interface Outcome {
  readonly base: Definition
  readonly theirs: Definition
  readonly definition: Definition
  readonly clashing: readonly string[]
}

/** What one side changed and the other left alone is in the result, record by record. */
function expectKept(side: Definition, { base, theirs, definition, clashing }: Outcome): void {
  const [before, own, other] = [recordsOf(base), recordsOf(side), recordsOf(theirs)]
  const after = recordsOf(definition)
  const isAsked = (place: string) => clashing.some((at) => `${place}/`.startsWith(`${at}/`))
  const changed = [...new Set([...before.keys(), ...own.keys()])]
    .filter((place) => own.get(place) !== before.get(place))
    .filter((place) => other.get(place) === before.get(place))
    .filter((place) => !isAsked(place) && !isBoxOfGone(place, definition))
  for (const place of changed) {
    expect([place, after.get(place)]).toEqual([place, own.get(place)])
  }
}

/** A box, a step, a row, an item of a list is one record, by its place, as its canonical form. */
function recordsOf(definition: Definition): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  const walk = (value: Json, names: readonly string[]): void => {
    const [section = ''] = names
    const isOpen = names.length < (depths[section] ?? 2)
    const items = Array.isArray(value) ? value : []
    const ids = items.flatMap((item: Json) =>
      isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
    )
    if (isOpen && isJsonObject(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...names, key])
    } else if (Array.isArray(value) && value.length === ids.length) {
      items.forEach((item: Json, at) => walk(item, [...names, ids[at] ?? '']))
    } else records.set(pointerTo(...names), canonicalForm(value))
  }
  walk(asJson(definition), [])
  return records
}

const depths: Readonly<Record<string, number>> = {
  processes: 4,
  layout: 4,
  mappings: 4,
  types: 4,
  data: 4,
  forms: 3,
  letters: 3,
  decisions: 3,
}

function expectTravel(merged: Edited): void {
  let there = merged
  while (there.history.past.length > 0) there = undo(there)
  expect(definitionSchema.safeParse(there.definition).error?.issues ?? []).toEqual([])
  for (let done = 0; done < merged.history.past.length; done += 1) there = redo(there)
  expect(canonicalForm(there.definition)).toBe(canonicalForm(merged.definition))
}

function isBoxOfGone(place: string, { processes }: Definition): boolean {
  const [section, process = '', kind = '', id = ''] = namesIn(place)
  const records = { elements: 1, flows: 1, lanes: 1, artifacts: 1 }
  if (section !== 'layout' || !Object.hasOwn(records, kind)) return false
  return !Object.hasOwn(processes[process]?.[kind as keyof typeof records] ?? {}, id) // reason: asked just before
}

function withEditor(shared: Shared, who: 0 | 1, editor: Editor): Shared {
  const [one, other] = shared.editors
  return { ...shared, editors: who === 0 ? [editor, other] : [one, editor] }
}
