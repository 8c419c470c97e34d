import { languages, type Localised } from '../../model/localised.ts'
import { schemaAt } from '../../model/schema.ts'
import { dataFlowOf, withoutItems, type DataFlow, type Filling } from '../dataFlow.ts'
import type { PlacedElement } from '../drawing.ts'
import { dataSchema } from '../field.ts'
import type { Point } from '../flowPoints.ts'
import type { Finding } from '../lint.ts'
import { isMissed } from '../missed.ts'
import { readersOf, type Reader } from '../readers.ts'
import { finding, type Rule } from '../rule.ts'
import { wayTo } from '../spread.ts'
import type { FindingText } from '../../text/findings.ts'
import type { Subject } from '../subject.ts'

/** Data along the process: what a step looks at has been filled on every way that leads there. */
export const valueThere: Rule = {
  id: 'valueThere',
  check: (subject) => {
    const flow = dataFlowOf(subject)
    return readersOf(subject).flatMap((reader) => checkReader(reader, { flow, subject }))
  },
}

interface Context {
  readonly flow: DataFlow
  readonly subject: Subject
}

function checkReader(reader: Reader, context: Context): readonly Finding[] {
  const { definition } = context.subject
  const { placed, pointer } = reader
  const path = withoutItems(reader.path, definition)
  const open = openAt(reader, path, context)
  if (open === undefined) return []
  const { point, filling } = open
  const place = { pointer, process: placed.process, element: placed.id }
  const label = schemaAt(dataSchema(definition), path, definition.types)?.label ?? path
  const say = (text: FindingText, ...more: readonly Localised[]) => [
    finding('valueThere', place, {
      severity: 'warning',
      text,
      about: [label, placed.element.name, ...more],
    }),
  ]
  if (filling.fillers.length === 0) return say('neverGiven')
  if (!filling.filled.has(point)) return say('readTooEarly', inWords(stepsOf(filling), ', '))
  return isMissed(reader, path, definition) ? say('mayBeUnfilled', wayPast(point, filling)) : []
}

/** Where it is read, if a way leads there that has not filled it. A form knows its own answers. */
function openAt({ placed, isAfter }: Reader, path: string, { flow }: Context) {
  const filling = flow.of(path, placed.process)
  const sides = flow.points(placed.process)?.at(placed.id)
  const point = isAfter ? sides?.after : sides?.before
  if (filling === undefined || point === undefined || !filling.unfilled.has(point)) return undefined
  const isOwn = filling.fillers.some((filler) => filler.placed === placed)
  return isOwn && placed.element.type === 'userTask' ? undefined : { point, filling }
}

function stepsOf({ fillers }: Filling): readonly PlacedElement[] {
  return [...new Set(fillers.map(({ placed }) => placed))]
}

/** The steps of a way that fills nothing, as it is drawn. */
function wayPast(point: Point, { unfilled }: Filling): Localised {
  const steps = wayTo(point, unfilled).map(({ placed }) => placed)
  const named = [...new Set(steps)].filter(({ element }) => element.name.de.trim() !== '')
  const shown =
    named.length <= longest ? named : [...named.slice(0, 1), ...named.slice(1 - longest)]
  const whole = inWords(shown, ' → ')
  if (shown.length === named.length) return whole
  const [first] = shown
  const start = first === undefined ? { de: '' } : first.element.name
  const rest = inWords(shown.slice(1), ' → ')
  return { de: `${start.de} → … → ${rest.de}`, en: `${start.en ?? start.de} → … → ${rest.en}` }
}

const longest = 6

function inWords(
  steps: readonly PlacedElement[],
  between: string,
): { readonly de: string; readonly en: string } {
  const [de = '', en = ''] = languages.map((language) =>
    steps.map(({ element: { name } }) => name[language] ?? name.de).join(between),
  )
  return { de, en }
}
