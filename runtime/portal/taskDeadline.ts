import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { localisedSchema, type Localised } from '#shared/model/localised.ts'
import { valueAt } from '#shared/model/path.ts'
import type { TaskWait } from '#shared/engine/instance.ts'
import { elementById } from '#shared/model/elementById.ts'

/** Until when the person has time by law, and how that was computed. */
export interface TaskDeadline {
  readonly lastDay: string
  readonly derivation: Localised
}

/** Of the task of the person, where it is due by a deadline; `data` is what expressions see. */
export function taskDeadline(
  { element: id }: TaskWait,
  definition: Definition,
  data: JsonObject,
): TaskDeadline | undefined {
  const element = elementById(definition, id)
  const deadline = element?.type === 'userTask' ? element.deadline : undefined
  if (deadline === undefined) return undefined
  const lastDay = valueAt(data, `deadlines.${deadline}`)
  const derivation = derivationSchema.safeParse(valueAt(data, `derivations.${deadline}`))
  if (typeof lastDay !== 'string' || !derivation.success) return undefined
  return { lastDay, derivation: derivation.data }
}

const derivationSchema = localisedSchema.strip()
