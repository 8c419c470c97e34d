import { dataSchema, metadataAt } from '../../lint/field.ts'
import { membersOf } from '../../lint/mappingRows.ts'
import type { Schema } from '../../model/schema.ts'
import { fieldTexts } from '../../text/fields.ts'
import { spellPeriod } from '../../text/period.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** What a case holds of people and of the matter, why it may, and for how long. */
export function fields(teller: Teller): Chapter {
  const { subject, language, say, read } = teller
  const { definition } = subject
  const text = fieldTexts[language]
  const schema = dataSchema(definition)
  const values = membersOf(schema, definition.types).flatMap((member) => {
    const inside = member.schema.items
    const entries =
      inside === undefined
        ? []
        : membersOf({ ...inside }, definition.types).map((entry) => ({
            ...entry,
            path: `${member.path}.${entry.path}`,
            group: member.label,
          }))
    return [member, ...entries].filter(({ isRecord }) => !isRecord)
  })
  const rows = values.map(({ path, label, group }) => {
    const { purpose, legalBasis, sensitivity, retention } = metadataAt(path, definition)
    const holder = read(group)
    const kept = retention === undefined ? text.notSaid : spellPeriod(retention, language)
    return {
      sensitivity,
      cells: [
        holder === '' || holder === read(label) ? read(label) : `${holder}: ${read(label)}`,
        purpose === undefined ? text.notSaid : read(purpose),
        legalBasis ?? text.notSaid,
        sensitivityText(sensitivity, teller),
        kept,
      ],
    }
  })
  const { field, ...others } = say.columns
  const head = [field, say.purpose, say.legalBasis, others.sensitivity, others.retention]
  const table = (caption: string, isPersonal: boolean): readonly Part[] => {
    const some = rows.filter((row) => (row.sensitivity !== 'none') === isPersonal)
    if (some.length === 0) return []
    return [{ kind: 'table', caption, head, rows: some.map(({ cells }) => cells) }]
  }
  return {
    title: say.fields,
    parts: [...table(say.personalFields, true), ...table(say.otherFields, false)],
  }
}

function sensitivityText(sensitivity: Schema['sensitivity'], { language }: Teller): string {
  const { sensitivities, notSaid } = fieldTexts[language]
  return sensitivity === undefined ? notSaid : sensitivities[sensitivity]
}
