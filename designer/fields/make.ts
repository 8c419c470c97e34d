import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'

interface Made {
  readonly definition: Definition
  readonly id: string | undefined
}

/** Does it as one undo step; the id of what came of it. */
export function make(label: string, command: (now: Definition) => Made): string | undefined {
  let made: string | undefined
  change(label, (now) => {
    const { definition, id } = command(now)
    made = id
    return definition
  })
  return made
}

/** A field as it begins. */
export const newField = {
  label: { de: fieldTexts.de.newField },
  schema: { type: 'string' },
} as const
