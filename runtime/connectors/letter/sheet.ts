import { columnsOf, type Columns } from '#shared/letters/columns.ts'
import type { ComposedBlock, ComposedLetter } from '#shared/letters/compose.ts'
import type { City } from '#shared/model/city.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { letterTexts } from '#shared/text/letters.ts'
import { writeDate } from '#shared/text/notation.ts'

/** Everything that stands on the paper, as letterSource.ts reads it. */
export interface Sheet extends ComposedLetter {
  readonly blocks: readonly (ComposedBlock & { readonly columns?: Columns })[]
  readonly sender: {
    readonly name: string
    readonly department: string
    readonly line: string
    readonly footer: string
    readonly phone: string
  }
  readonly info: readonly (readonly [label: string, value: string])[]
  /** Lies across each page of what is no letter. */
  readonly sample?: string
  /** At the head of the following pages. */
  readonly runner: string
  readonly words: Readonly<Record<'page' | 'of', string>>
}

export interface Occasion {
  readonly city: City
  readonly department: string
  /** Aktenzeichen. */
  readonly number: string
  readonly today: string
  readonly isSample?: true
}

export function toSheet(
  letter: ComposedLetter,
  { city, number, today, isSample, ...who }: Occasion,
): Sheet {
  const { language } = letter
  const texts = letterTexts[language]
  const department = city.departments[who.department]
  if (department === undefined) throw new Error(`city: no department ${who.department}`)
  const { street, postcode, city: town } = department.address
  const name = texts.city(city.name)
  const title = inLanguage(department.title, language)
  const unit = department.unit === undefined ? undefined : inLanguage(department.unit, language)
  const place = `${street} · ${postcode} ${town}`
  const date = writeDate(today, language)
  return {
    ...letter,
    blocks: letter.blocks.map((block) => {
      const columns = columnsOf(block.rows ?? [], language)
      return columns === undefined ? block : { ...block, columns }
    }),
    ...(isSample === undefined ? {} : { sample: texts.sample }),
    sender: {
      name,
      department: unit === undefined ? title : `${title}, ${unit}`,
      line: `${name} · ${place}`,
      footer: `${name} · ${title} · ${place}`,
      phone: `${texts.phone} ${department.phone}`,
    },
    info: [
      [texts.date, date],
      [texts.number, number],
      [texts.information, unit ?? title],
      [texts.phone, department.phone],
    ],
    runner: texts.running(letter.kind, date, number),
    words: { page: texts.page, of: texts.of },
  }
}
