import type { Language } from '../model/localised.ts'

/** "P1M15D" → "1 Monat und 15 Tage". */
export function spellPeriod(period: string, language: Language): string {
  const [, ...counts] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? []
  return counts
    .flatMap((count, index) => {
      const [one = '', many = ''] = units[language][index] ?? []
      return count === undefined ? [] : [`${count} ${Number(count) === 1 ? one : many}`]
    })
    .join(language === 'de' ? ' und ' : ' and ')
}

const units = {
  de: [
    ['Jahr', 'Jahre'],
    ['Monat', 'Monate'],
    ['Woche', 'Wochen'],
    ['Tag', 'Tage'],
  ],
  en: [
    ['year', 'years'],
    ['month', 'months'],
    ['week', 'weeks'],
    ['day', 'days'],
  ],
} as const
