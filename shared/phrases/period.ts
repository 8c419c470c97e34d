import type { Language } from '../model/localised.ts'

const units = {
  de: [
    ['Jahr', 'Jahre'],
    ['Monat', 'Monate'],
    ['Tag', 'Tage'],
  ],
  en: [
    ['year', 'years'],
    ['month', 'months'],
    ['day', 'days'],
  ],
} as const

/** "P1Y2M" → "1 Jahr und 2 Monate". */
export function spokenPeriod(period: string, language: Language): string {
  const [, ...counts] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period) ?? []
  const said = counts.flatMap((count: string | undefined, index) => {
    const [one, many] = units[language][index] ?? ['', '']
    return count === undefined ? [] : [`${Number(count)} ${Number(count) === 1 ? one : many}`]
  })
  return said.length === 0 ? period : said.join(language === 'de' ? ' und ' : ' and ')
}
