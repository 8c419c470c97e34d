import { inLanguage, type Language } from '../model/localised.ts'
import type { DeadlineDetail, DeadlinePart, DeadlineSide } from '../comparing/deadlines.ts'
import { deadlineTexts } from './deadlines.ts'
import { spellPeriod } from './period.ts'

/** "Dauer: 1 Monat → 2 Monate" */
export function deadlineChangeText({ part, from, to }: DeadlineDetail, language: Language): string {
  const [before, after] = [from, to].map((side) => words[part](side, language))
  const name = deadlineTexts[language][part]
  return `${name}${name.endsWith('?') ? '' : ':'} ${before} → ${after}`
}

const words: Readonly<Record<DeadlinePart, (side: DeadlineSide, language: Language) => string>> = {
  period: ({ deadline: { period, counted } }, language) => {
    const count = Number(/\d+/.exec(period)?.[0])
    const [one, many] = deadlineTexts[language].units[counted ?? 'D']
    return counted === undefined
      ? spellPeriod(period, language)
      : `${count} ${count === 1 ? one : many}`
  },
  start: (side, language) => {
    const { today, begun } = deadlineTexts[language]
    const known = new Map([
      ['today()', today],
      ['case.startedAt', begun],
    ])
    return known.get(side.deadline.start) ?? fieldIn(side, language)
  },
  direction: ({ deadline: { direction = 'after' } }, language) =>
    deadlineTexts[language].directions[direction],
  from: ({ deadline: { from = 'event' } }, language) => deadlineTexts[language].froms[from],
  legalBasis: ({ deadline: { legalBasis } }) => legalBasis,
  law: ({ deadline: { law, delivery } }, language) =>
    deadlineTexts[language].laws[law ?? (delivery === undefined ? 'BGB' : 'VwVfG')],
  delivery: ({ deadline: { delivery } }, language) =>
    deadlineTexts[language].deliveries[delivery?.by ?? 'none'],
  days: ({ deadline: { delivery } }, language) =>
    delivery?.days === undefined
      ? deadlineTexts[language].asLaw
      : spellPeriod(`P${delivery.days}D`, language),
  movesDelivery: ({ deadline: { delivery } }, language) => {
    const { moves, asLaw } = deadlineTexts[language]
    if (delivery?.rollover === undefined) return asLaw
    return delivery.rollover ? moves.yes : moves.no
  },
  received: (side, language) =>
    side.deadline.delivery?.received === undefined
      ? deadlineTexts[language].receivedNever
      : fieldIn(side, language),
  rollover: ({ deadline: { rollover, direction } }, language) =>
    deadlineTexts[language].rollovers[rollover ?? (direction === 'before' ? 'none' : 'next')],
  extension: (side, language) =>
    side.deadline.extension === undefined
      ? deadlineTexts[language].extensionNone
      : fieldIn(side, language),
  inPieces: ({ deadline: { inPieces } }, language) =>
    deadlineTexts[language].pieces[inPieces === true ? 'yes' : 'no'],
}

/** What is worked out by a formula has no name of its own. */
function fieldIn({ field }: DeadlineSide, language: Language): string {
  return field === undefined ? deadlineTexts[language].computed : inLanguage(field, language)
}
