import { otherExpressionSchema } from '../model/expression.ts'
import { readExpression, writeExpression, type ReadExpression } from './expressions.ts'
import type { Field } from './field.ts'
import { bpmn } from './names.ts'
import type { Reader } from './reader.ts'

/** A condition in FEEL, and one in another language: two fields for the one child that BPMN has. */
export function conditionFields(local: string): {
  readonly condition: Field
  readonly otherCondition: Field
} {
  const read = (reader: Reader, language: string): ReadExpression | undefined => {
    const child = reader.child(local)
    const value = child && readExpression(child, language)
    if (child !== undefined && value === undefined) reader.leave(child)
    return value
  }
  return {
    condition: {
      read: (reader, ctx) => read(reader, ctx.language)?.feel,
      write: (feel, { builder, ctx }) => {
        if (typeof feel !== 'string') return
        builder.withdraw(bpmn(local))
        writeExpression(builder.child(bpmn(local)), { feel }, ctx.language)
      },
    },
    otherCondition: {
      read: (reader, ctx, owner) => {
        const other = read(reader, ctx.language)?.other
        if (other !== undefined) ctx.report('otherLanguage', { ...owner, detail: other.language })
        return other
      },
      write: (value, { builder, ctx }) => {
        if (value === undefined) return
        builder.withdraw(bpmn(local))
        const other = otherExpressionSchema.parse(value)
        writeExpression(builder.child(bpmn(local)), { other }, ctx.language)
      },
    },
  }
}
