import { z } from 'zod'

/** An expression in FEEL. What it yields is checked where it is used. */
export const expressionSchema = z.string().min(1)

/** An expression in another language, as a foreign file has it. Kept, shown, never evaluated. */
export const otherExpressionSchema = z.strictObject({ language: z.string(), text: z.string() })
export type OtherExpression = z.infer<typeof otherExpressionSchema>
