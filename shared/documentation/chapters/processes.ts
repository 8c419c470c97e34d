import { inFlowOrder } from '../../lint/flowOrder.ts'
import type { PlacedElement } from '../../lint/drawing.ts'
import { isActivity } from '../../model/elementKinds.ts'
import { tellingOf } from '../../outline/telling.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** Each process told in sentences, then what the law and the department say of its steps. */
export function processes(teller: Teller): Chapter {
  const { subject, language, say, read } = teller
  const all = Object.entries(subject.definition.processes)
  const parts = all.flatMap(([process, { title }]): readonly Part[] => {
    const sentences = tellingOf(subject.definition, { process, language })
    const heading = all.length > 1 ? [{ kind: 'heading' as const, text: read(title) }] : []
    return [
      ...heading,
      { kind: 'list', items: sentences.map(({ text, depth }) => ({ text, depth })) },
    ]
  })
  const rows = inFlowOrder(subject.drawings).flatMap((placed) => rowOf(placed, teller))
  const { step, legalBasis, note } = say.columns
  return {
    title: say.process,
    parts:
      rows.length === 0
        ? parts
        : [
            ...parts,
            { kind: 'table', caption: say.basesOfSteps, head: [step, legalBasis, note], rows },
          ],
  }
}

/** Nothing for a step of which nothing is said. */
function rowOf({ element }: PlacedElement, { say, read }: Teller): readonly string[][] {
  const bases = [
    ...(isActivity(element) ? [element.legalBasis] : []),
    ...('authorisedBy' in element && element.authorisedBy !== undefined
      ? [say.authorisedBy(element.authorisedBy)]
      : []),
  ].filter((one) => one !== undefined)
  const notes = [
    'reason' in element ? read(element.reason) : '',
    read(element.documentation),
  ].filter((one) => one !== '')
  return bases.length + notes.length === 0
    ? []
    : [[read(element.name), bases.join('; '), notes.join(' ')]]
}
