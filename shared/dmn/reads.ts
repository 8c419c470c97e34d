import { compile } from '../feel/compile.ts'
import { caseScope, withNames } from '../feel/scope.ts'
import type { Boxed } from '../model/boxed.ts'
import type { Definition } from '../model/definition.ts'
import { textsIn } from './boxTexts.ts'
import { boxOf } from './toTable.ts'
import type { Reads } from './toModels.ts'
import { firstNameOf } from '../model/path.ts'

/** The case data that each decision reads without requiring it. */
export function readsOf(definition: Definition): Reads {
  const scope = caseScope(definition)
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionModels = {} } = definition
  const inputs = new Map(
    Object.values(decisionModels).flatMap((model) => Object.entries(model.inputs ?? {})),
  )
  const called = new Map(
    [decisions, boxedDecisions, knowledge].flatMap((records) =>
      Object.entries(records).map(([id, { name = id }]) => [id, name] as const),
    ),
  )
  const logic: readonly (readonly [string, Boxed | undefined, readonly string[]])[] = [
    ...Object.entries(decisions).map(
      ([id, one]) => [id, boxOf(one, (type) => type), one.requires ?? []] as const,
    ),
    ...Object.entries({ ...boxedDecisions, ...knowledge }).map(
      ([id, one]) => [id, one.logic, one.requires ?? []] as const,
    ),
  ]
  return new Map(
    logic.map(([id, box, requires]) => {
      const required = new Set(
        requires.map((one) => called.get(one) ?? inputs.get(one)?.name ?? one),
      )
      const names = box === undefined ? [] : namesRead(box, scope)
      const data = names.filter((one) => Object.hasOwn(definition.data, one) && !required.has(one))
      return [id, [...new Set(data)].toSorted()] as const
    }),
  )
}

function namesRead(box: Boxed, scope: ReturnType<typeof caseScope>): readonly string[] {
  return textsIn(box).flatMap(({ text, kind, locals }) => {
    const inner = withNames(scope, Object.fromEntries(locals.map(({ name }) => [name, {}])))
    const own = new Set(locals.map(({ name }) => name))
    return compile(text, { kind, scope: inner })
      .reads.map(firstNameOf)
      .filter((name) => !own.has(name))
  })
}
