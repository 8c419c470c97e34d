import { versionsOf } from '#shared/decisions/validity.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import type { Field } from '../editing/fields.ts'

/**
 * The reasons that a letter may say, to be chosen as other values are: `reasons.<table>` of each table that a step
 * decides by and whose rows say anything to the person concerned.
 */
export function reasonFields({ decisions, processes }: Definition): readonly Field[] {
  const deciding = new Set(
    Object.values(processes).flatMap(({ elements }) =>
      Object.values(elements).flatMap((one) =>
        one.type === 'businessRuleTask' ? [one.decision] : [],
      ),
    ),
  )
  const { de, en } = decisionTexts
  return Object.entries(decisions).flatMap(([id, decision]): readonly Field[] => {
    const isSaid = versionsOf(decision).some(({ rows }) =>
      rows.some(({ reason }) => reason !== undefined),
    )
    if (!deciding.has(id) || !isSaid) return []
    const { title } = decision
    const label = {
      de: de.reasonOf(title.de),
      ...(title.en === undefined ? {} : { en: en.reasonOf(title.en) }),
    }
    const group = { de: de.reasonsGroup, en: en.reasonsGroup }
    return [{ path: `reasons.${id}`, label, group, schema: { type: 'string', nullable: true } }]
  })
}
