import { readSlot, writeSlot, type Slot } from './dataFlow.ts'
import type { Field } from './field.ts'
import { asExpression } from '../mappings/asExpression.ts'
import { referred } from '../model/referred.ts'

/** The mapping applied as an element begins or ends, as the assignments it consists of. */
export function mappingField(direction: Slot['direction'], of: Slot['of']): Field {
  const slot = { direction, of, role: direction === 'input' ? 'input' : 'result' }
  return {
    read: (reader, ctx, owner) => {
      const read = readSlot(slot, { reader, ctx, owner })
      if (read === undefined) return undefined
      const id = read.mapping ?? `${owner.element}_${slot.role}`
      const rows = read.assignments.map(([target, value]) => [target, { value }] as const)
      ctx.addMapping(id, { title: { de: id }, rows: Object.fromEntries(rows) })
      return id
    },
    write: (id, { builder, ctx, owner }) => {
      if (typeof id !== 'string') return
      const mapping = referred(ctx.definition.mappings, id)
      if (mapping === undefined) return
      const assignments = Object.entries(mapping.rows).map(
        ([target, row]) => [target, asExpression(row)] as const,
      )
      writeSlot(slot, { assignments, mapping: id }, { builder, ctx, owner })
    },
  }
}
