import type { Language } from '#shared/model/localised.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>
/** Legal dates are those of the German administration, wherever the browser is. */
export const timeZone = 'Europe/Berlin'

/** "19.1.2026" for a legal date or an instant. */
export function formatDay(at: string, language: Language): string {
  return dayFormat(language).format(new Date(at))
}

/** "19.1.2026, 10:51". */
export function formatInstant(at: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))
}

/** "Di, 13.01." beside a due date. */
export function formatWeekday(at: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
  }).format(new Date(at))
}

/** The legal date of an instant. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** "3 Min.", "2 Std. 5 Min.", "4 Tage". */
export function formatDuration(seconds: number, language: Language): string {
  const { duration } = workplaceTexts[language]
  if (seconds < 60) return duration.seconds(Math.round(seconds))
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return duration.minutes(minutes)
  const hours = Math.round(minutes / 60)
  return hours < 48 ? duration.hours(hours) : duration.days(Math.round(hours / 24))
}

/** 0.933 as "93 %". */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share)
}

export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(count)
}

function dayFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  })
}
