import type { Change } from '../model/change.ts'
import type { Json } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import type { TextPosition } from '../model/textPosition.ts'
import { findingTexts, type FindingText } from '../text/findings.ts'
import type { Finding, Remedy } from './lint.ts'
import { paperOf } from './paper.ts'
import type { Subject } from './subject.ts'

export interface Rule {
  readonly id: string
  readonly check: (subject: Subject) => readonly Finding[]
}

/** Where a finding belongs: in the definition, and in the drawing if it has a place there. */
export interface Place {
  readonly pointer: string
  readonly process?: string | undefined
  readonly element?: string | undefined
  readonly at?: TextPosition
}

interface Said {
  readonly severity: Finding['severity']
  readonly text: FindingText
  /** What the text speaks about, in order. */
  readonly about?: readonly (Localised | string)[]
  readonly fix?: Change
  readonly remedy?: WithoutLabel<Remedy>
}

type WithoutLabel<T> = T extends unknown ? Omit<T, 'label'> : never

/** `id` is stable as long as the same thing is wrong at the same place. */
export function finding(rule: string, place: Place, said: Said): Finding {
  const { severity, text, about = [], fix, remedy } = said
  const words = { de: inWords('de', text, about), en: inWords('en', text, about) }
  const label = { de: words.de.fix ?? '', en: words.en.fix ?? '' }
  return {
    id: [
      rule,
      text,
      place.pointer,
      place.process ?? '',
      place.element ?? '',
      ...about.map(inGerman),
    ].join(' '),
    rule,
    severity,
    ...(place.process === undefined ? {} : { process: place.process }),
    ...(place.element === undefined ? {} : { element: place.element }),
    pointer: place.pointer,
    ...(place.at === undefined ? {} : { at: place.at }),
    title: { de: words.de.title, en: words.en.title },
    text: { de: words.de.text, en: words.en.text },
    ...basisOf(text),
    ...(fix === undefined || label.de === '' ? {} : { fix: { label, change: fix } }),
    ...(remedy === undefined ? {} : { remedy: { ...remedy, label } }),
  }
}

function basisOf(text: FindingText): Pick<Finding, 'paper' | 'basis' | 'isBinding'> {
  const paper = paperOf(text)
  if (paper === undefined) return {}
  const { number, basis, isBinding } = paper
  return { paper: number, basis, ...(isBinding === undefined ? {} : { isBinding }) }
}

function inWords(language: 'de' | 'en', text: FindingText, about: readonly (Localised | string)[]) {
  const [a = '', b = '', c = ''] = about.map((one) =>
    typeof one === 'string' ? one : (one[language] ?? one.de),
  )
  return findingTexts[language][text](a, b, c)
}

function inGerman(one: Localised | string): string {
  return typeof one === 'string' ? one : one.de
}

export function adding(pointer: string, value: Json): Change {
  return { added: { [pointer]: value }, updated: {}, removed: {} }
}

export function updating(pointer: string, from: Json, to: Json): Change {
  return { added: {}, updated: { [pointer]: [from, to] }, removed: {} }
}

export function removing(pointer: string, value: Json): Change {
  return { added: {}, updated: {}, removed: { [pointer]: value } }
}
