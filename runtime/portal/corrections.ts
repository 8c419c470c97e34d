import { z } from 'zod'
import type { KnownRow, KnownSection } from '#shared/forms/knownSections.ts'
import type { Values } from '#shared/forms/parseForm.ts'
import type { Form } from '#shared/model/content.ts'
import type { PortalTexts } from '#shared/text/portal.ts'

export const correctionReasons = ['moved', 'spelling', 'other'] as const

/** What a person says about a value of a register; it changes nothing there and goes to a clerk. */
export const correctionSchema = z.strictObject({
  reason: z.enum(correctionReasons),
  text: z.string(),
})
export type Correction = z.infer<typeof correctionSchema>

/** Kept among the answers under a name no path has. */
export function correctionKey(path: string): string {
  return `not correct: ${path}`
}

export function correctionOf(path: string, answers: Values): Correction | undefined {
  const { success, data } = correctionSchema.safeParse(answers[correctionKey(path)])
  return success ? data : undefined
}

export interface Corrected {
  readonly row: KnownRow
  readonly correction: Correction
}

export function listCorrections(
  known: readonly KnownSection[],
  answers: Values,
): readonly Corrected[] {
  return known
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const correction = correctionOf(row.path, answers)
      return correction === undefined ? [] : [{ row, correction }]
    })
}

/** Corrections and message together: text there takes the case to a person (§ 24 (1) VwVfG). */
export function remarkWith(
  corrections: readonly Corrected[],
  remark: Form['remark'],
  { written, texts }: { written: string; texts: PortalTexts },
): Values {
  if (remark === undefined) return {}
  const sentences = corrections.map(({ row, correction: { reason, text } }) =>
    texts.correct
      .inRemark(row.label, { shown: row.lines.join(', '), reason: texts.correct[reason], text })
      .trim(),
  )
  const all = [...sentences, written].filter((part) => part !== '').join('\n\n')
  return all === '' ? {} : { [remark.path]: all }
}
