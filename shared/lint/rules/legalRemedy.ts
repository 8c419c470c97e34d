import type { Change } from '../../model/change.ts'
import type { Letter } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import type { Finding } from '../lint.ts'
import { letterPlace } from '../letterPlace.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, updating, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'

/** Municipal assessments, taxes included, are open to Widerspruch (§§ 68 ff. VwGO), not to Einspruch (§ 347 AO). */
export const legalRemedy: Rule = {
  id: 'legalRemedy',
  check: (subject) =>
    Object.entries(subject.definition.letters).flatMap(([id, letter]) =>
      letter.blocks.flatMap((block, index) =>
        block.block === 'appeal' ? checkBlock({ id, index, block }, subject) : [],
      ),
    ),
}

interface Placed {
  readonly id: string
  readonly index: number
  readonly block: Letter['blocks'][number]
}

function checkBlock({ id, index, block }: Placed, subject: Subject): readonly Finding[] {
  const { de } = block.text
  const place = letterPlace(subject, id, 'blocks', index, 'text', 'de')
  const fix = replacing({ id, index, block }, subject)
  return [
    ...(de.includes('Einspruch')
      ? [finding('legalRemedy', place, { severity: 'error', text: 'wrongRemedy', fix })]
      : []),
    ...(/Monat|Woche|Frist/.test(de)
      ? []
      : [finding('legalRemedy', place, { severity: 'warning', text: 'appealWithoutPeriod' })]),
  ]
}

function replacing({ id, index, block }: Placed, { definition }: Subject): Change {
  const blocks = referred(definition.letters, id)?.blocks ?? []
  const text = { ...block.text, de: block.text.de.replaceAll('Einspruch', 'Widerspruch') }
  const pointer = pointerTo('letters', id, 'blocks')
  return updating(pointer, toJson(blocks), toJson(blocks.with(index, { ...block, text })))
}
