import type { Step } from '../deadlines/derivation.ts'
import { isoDay } from '../model/calendar.ts'
import type { Deadline, Delivery } from '../model/deadline.ts'
import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import { writeDate, writeWeekday } from './notation.ts'
import { spellPeriod } from './period.ts'
import { stateNames } from './states.ts'

/** How a deadline was computed, one sentence or two for each step. */
export function sentencesOf(steps: readonly Step[]): readonly Localised[] {
  return steps.map((step) => ({ de: sentenceOf(step, 'de'), en: sentenceOf(step, 'en') }))
}

function sentenceOf(step: Step, language: Language): string {
  const say = sentences[language]
  const day = (days: number) => dayText(days, language)
  switch (step.step) {
    case 'sent':
      return say.sent(step.by, day(step.on))
    case 'deemedDelivered':
      return say.deemedDelivered(day(step.on), step.days) + cite(step.basis)
    case 'received':
      return say.received(day(step.on)) + cite(step.basis)
    case 'begins':
      return `${say.begins(day(step.on))} ${say.counts[step.from]}${cite(step.basis)}`
    case 'countsBack':
      return say.countsBack(day(step.from)) + cite(step.basis)
    case 'ends':
      return say[step.direction](lengthOf(step, language), day(step.on)) + cite(step.basis)
    case 'moved':
      return `${because(step, language)} ${say.moved(day(step.on))}${cite(step.basis)}`
    case 'stays':
      return `${because(step, language)} ${say.stays}${cite(step.basis)}`
    case 'extended':
      return say.extended(spellPeriod(step.period, language), day(step.on)) + cite(step.basis)
    case 'holidays':
      return holidays(step, language)
  }
}

/** Also ends the sentence. */
function cite(basis: string | undefined): string {
  return basis === undefined ? '.' : ` (${basis}).`
}

function dayText(days: number, language: Language): string {
  const date = isoDay(days) ?? ''
  return `${writeWeekday(days, language)}, ${writeDate(date, language)}`
}

function lengthOf(
  { period, counted }: Extract<Step, { step: 'ends' }>,
  language: Language,
): string {
  if (counted === undefined) return spellPeriod(period, language)
  const count = Number(/\d+/.exec(period)?.[0] ?? 0)
  return sentences[language].counted[counted](count)
}

function because({ because }: Extract<Step, { step: 'moved' | 'stays' }>, language: Language) {
  const say = sentences[language].because
  return typeof because === 'string'
    ? say[because]
    : say.holiday(inLanguage(because.holiday, language))
}

function holidays({ place }: Extract<Step, { step: 'holidays' }>, language: Language): string {
  const say = sentences[language]
  if (place === undefined) return say.anywhere
  const state = inLanguage(stateNames[place.state], language)
  return place.municipal === undefined ? say.holidays(state) : say.municipal(state)
}

interface Sentences {
  readonly sent: (by: Delivery['by'], day: string) => string
  readonly deemedDelivered: (day: string, days: number | 'month' | 'nextDay') => string
  readonly received: (day: string) => string
  readonly begins: (day: string) => string
  readonly counts: Readonly<Record<'event' | 'day', string>>
  readonly countsBack: (day: string) => string
  readonly after: (length: string, day: string) => string
  readonly before: (length: string, day: string) => string
  readonly counted: Readonly<Record<NonNullable<Deadline['counted']>, (count: number) => string>>
  readonly because: {
    readonly saturday: string
    readonly sunday: string
    readonly holiday: (name: string) => string
  }
  readonly moved: (day: string) => string
  readonly stays: string
  readonly extended: (length: string, day: string) => string
  readonly holidays: (state: string) => string
  readonly municipal: (state: string) => string
  readonly anywhere: string
}

const sentences: Readonly<Record<Language, Sentences>> = {
  de: {
    sent: (by, day) => {
      const ways = {
        post: 'Aufgabe zur Post',
        abroad: 'Aufgabe zur Post ins Ausland',
        electronic: 'Elektronische Absendung',
        retrieval: 'Abruf',
      }
      return `${ways[by]}: ${day}.`
    },
    deemedDelivered: (day, days) => {
      const when =
        days === 'month'
          ? 'einen Monat danach'
          : days === 'nextDay'
            ? 'am Tag danach'
            : `am ${days}. Tag danach`
      return `Bekanntgabe: ${day}, ${when}`
    },
    received: (day) => `Zugegangen ist das Schreiben erst später: ${day}. Dieser Tag zählt`,
    begins: (day) => `Die Frist beginnt: ${day}.`,
    counts: { event: 'Der Tag davor zählt nicht mit', day: 'Dieser Tag zählt mit' },
    countsBack: (day) => `Gerechnet wird zurück: von ${day}. Dieser Tag zählt nicht mit`,
    after: (length, day) => `Sie dauert ${length}. Ihr letzter Tag: ${day}`,
    before: (length, day) => `Dazwischen liegen ${length}. Der letzte Tag davor: ${day}`,
    counted: {
      workingDays: (count) => (count === 1 ? '1 Arbeitstag' : `${count} Arbeitstage`),
      mondayToSaturday: (count) => (count === 1 ? '1 Werktag' : `${count} Werktage`),
    },
    because: {
      saturday: 'Das ist ein Samstag.',
      sunday: 'Das ist ein Sonntag.',
      holiday: (name) => `Das ist ein Feiertag (${name}).`,
    },
    moved: (day) => `Maßgebend ist deshalb: ${day}`,
    stays: 'Es bleibt bei diesem Tag',
    extended: (length, day) => `Die Frist ist um ${length} verlängert. Ihr letzter Tag: ${day}`,
    holidays: (state) => `Berücksichtigt sind die gesetzlichen Feiertage in ${state}.`,
    municipal: (state) =>
      `Berücksichtigt sind die gesetzlichen Feiertage in ${state} und in der Gemeinde.`,
    anywhere:
      'Berücksichtigt sind nur die Feiertage, die in allen Ländern gelten. Ein Land ist nicht eingestellt.',
  },
  en: {
    sent: (by, day) => {
      const ways = {
        post: 'Posted',
        abroad: 'Posted abroad',
        electronic: 'Sent electronically',
        retrieval: 'Retrieved',
      }
      return `${ways[by]}: ${day}.`
    },
    deemedDelivered: (day, days) => {
      const when =
        days === 'month'
          ? 'one month later'
          : days === 'nextDay'
            ? 'the day after'
            : `${days} days later`
      return `Deemed delivered: ${day}, ${when}`
    },
    received: (day) => `The letter arrived only later: ${day}. That day counts`,
    begins: (day) => `The period begins: ${day}.`,
    counts: { event: 'The day before does not count', day: 'This day counts' },
    countsBack: (day) => `Counted back from ${day}. That day does not count`,
    after: (length, day) => `It lasts ${length}. Its last day: ${day}`,
    before: (length, day) => `${length} lie in between. The last day before: ${day}`,
    counted: {
      workingDays: (count) => (count === 1 ? '1 working day' : `${count} working days`),
      mondayToSaturday: (count) =>
        count === 1 ? '1 day from Monday to Saturday' : `${count} days from Monday to Saturday`,
    },
    because: {
      saturday: 'That is a Saturday.',
      sunday: 'That is a Sunday.',
      holiday: (name) => `That is a public holiday (${name}).`,
    },
    moved: (day) => `So this day counts: ${day}`,
    stays: 'It stays with this day',
    extended: (length, day) => `The period is extended by ${length}. Its last day: ${day}`,
    holidays: (state) => `The public holidays of ${state} are taken into account.`,
    municipal: (state) =>
      `The public holidays of ${state} and of the municipality are taken into account.`,
    anywhere: 'Only holidays that all states have are taken into account. No state has been set.',
  },
}
