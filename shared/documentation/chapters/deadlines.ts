import type { Deadline } from '../../model/deadline.ts'
import { deadlineTexts } from '../../text/deadlines.ts'
import { spellPeriod } from '../../text/period.ts'
import type { Chapter, Fact, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

export function deadlines(teller: Teller): Chapter {
  const { say, subject } = teller
  const parts = Object.values(subject.definition.deadlines).flatMap((one) =>
    deadlineParts(one, teller),
  )
  return { title: say.deadlines, parts }
}

function deadlineParts(deadline: Deadline, teller: Teller): readonly Part[] {
  const { read, say, language } = teller
  const text = deadlineTexts[language]
  const { direction = 'after', from = 'event', law = 'BGB', delivery, counted } = deadline
  const rollover = deadline.rollover ?? (direction === 'after' ? 'next' : 'none')
  const units = counted === undefined ? '' : ` (${text.units[counted][1]})`
  const facts: Fact[] = [
    [say.legalBasis, deadline.legalBasis],
    [text.lasts, spellPeriod(deadline.period, language) + units],
    [text.start, `${startText(deadline.start, teller)}, ${text.directions[direction]}`],
    [text.from, text.froms[from]],
    [text.law, text.laws[law]],
    ...(delivery === undefined
      ? []
      : [[text.delivery, text.deliveries[delivery.by]] satisfies Fact]),
    [text.rollover, text.rollovers[rollover]],
  ]
  return [
    { kind: 'heading', text: read(deadline.title) },
    { kind: 'facts', facts },
  ]
}

function startText(start: string, { language, subject, value }: Teller): string {
  const { today, begun } = deadlineTexts[language]
  if (start === 'today()') return today
  return start === 'case.startedAt' ? begun : value(start, subject.scope)
}
