import { inLanguage, type Language } from '../model/localised.ts'
import type { Origin } from '../model/origin.ts'
import type { Definition } from '../model/definition.ts'
import { toPointer } from '../model/path.ts'
import { referred } from '../model/referred.ts'
import { formTexts } from '../text/forms.ts'
import { writeDay, type Notation } from '../text/notation.ts'
import type { IconName } from './Icon.tsx'

export type Origins = Readonly<Record<string, Origin>>

/** Where a value comes from, in words; the date stands behind it. */
export interface OriginText {
  readonly icon: IconName
  readonly text: string
  /** ISO 8601. */
  readonly at: string
  /** The same as people write it. */
  readonly day: string
}

/** The origin written at the value itself, else at what holds it, else at the first part of it. */
export function originAt(path: string, origins: Origins): Origin | undefined {
  const pointer = toPointer(path)
  const parts = pointer.split('/')
  for (let length = parts.length; length > 1; length--) {
    const found = origins[parts.slice(0, length).join('/')]
    if (found !== undefined) return found
  }
  return Object.entries(origins).find(([key]) => key.startsWith(`${pointer}/`))?.[1]
}

export interface OriginReader extends Notation {
  /** The person the case is about, or the clerk who works on it. */
  readonly reader: 'citizen' | 'clerk'
  readonly definition: Pick<Definition, 'sources' | 'connectors'>
}

export function originText(origin: Origin, reading: OriginReader): OriginText {
  return { ...wording(origin, reading), at: origin.at, day: writeDay(origin.at, reading) }
}

function wording(
  { kind, from }: Origin,
  { language, reader, definition }: OriginReader,
): Pick<OriginText, 'icon' | 'text'> {
  const texts = formTexts[language].origin
  const citizen = reader === 'citizen'
  switch (kind) {
    case 'source':
      return {
        icon: 'register',
        text: texts.source(
          sourceName(from, definition, language),
          referred(definition.sources, from)?.assurance,
        ),
      }
    case 'citizen':
      return { icon: 'person', text: citizen ? texts.citizen : texts.citizenForClerk }
    case 'clerk':
      return { icon: 'person', text: texts.clerk }
    case 'rule':
      return { icon: 'rule', text: texts.rule }
    case 'start':
      return { icon: 'person', text: citizen ? texts.start : texts.startForClerk }
  }
}

/** The register people know by name, not the operation that was called. */
export function sourceName(
  source: string,
  { sources, connectors }: OriginReader['definition'],
  language: Language,
): string {
  const found = referred(sources, source)
  if (found === undefined) return source
  return inLanguage(referred(connectors, found.connector)?.title ?? found.title, language)
}
