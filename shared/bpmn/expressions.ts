import type { OtherExpression } from '../model/expression.ts'
import type { Builder } from './builder.ts'
import type { Owner } from './field.ts'
import { bpmn, name } from './names.ts'
import type { Reader } from './reader.ts'
import type { Reading, Writing } from './reading.ts'
import { vendorFeel } from './vendors.ts'

/** The language of the expressions we write. */
const feelLanguage = 'https://www.omg.org/spec/DMN/20230324/FEEL/'

export type ReadExpression =
  | { readonly feel: string; readonly other?: undefined }
  | { readonly other: OtherExpression; readonly feel?: undefined }

interface Written {
  readonly text: string
  readonly language: string | undefined
}

/** FEEL by whatever name: DMN's namespaces, older FEEL's, a media type, the plain word. */
export function isFeel(language: string): boolean {
  return /^https?:\/\/www\.omg\.org\/spec\/(dmn|feel)\/|(^|[/+:#])feel\/?$/i.test(language.trim())
}

/** What an expression says, and nothing when its element is empty. */
export function readExpression(
  reader: Reader,
  defaultLanguage: string,
): ReadExpression | undefined {
  const raw = rawOf(reader)
  const value = meaningOf(raw, defaultLanguage)
  if (value === undefined) return undefined
  const written = canonical(value, defaultLanguage)
  // The text as it stands is kept where we would write another one, so that it goes out as it came in.
  if (written.text === raw.text && written.language === raw.language) {
    reader.text()
    reader.take({ name: 'language', read: (text) => text, write: () => written.language })
    const type = typeOf(value, defaultLanguage)
    reader.take({ name: xsiType, read: (text) => text, write: () => type })
  }
  return value
}

/** A fixed value that means the same in every language. */
export function readFixed(reader: Reader, pattern: RegExp): string | undefined {
  const text = reader.xml.text?.trim() ?? ''
  if (!pattern.test(text)) return undefined
  reader.take({ name: 'language', read: (value) => value, write: () => undefined })
  if (reader.xml.text === text) reader.text()
  return text
}

export function writeFixed(builder: Builder, text: string): void {
  if (builder.kept().text?.trim() !== text) builder.text(text)
}

interface FeelPlace {
  readonly local: string
  /** What is a fixed value there. */
  readonly fixed?: RegExp
}

/** An expression that only FEEL can be; another one stays as it is. */
export function readFeel(
  { reader, local, fixed, owner }: FeelPlace & { readonly reader: Reader; readonly owner: Owner },
  ctx: Reading,
): string | undefined {
  const child = reader.child(local)
  if (child === undefined) return undefined
  const known = fixed && readFixed(child, fixed)
  if (known !== undefined) return known
  const value = readExpression(child, ctx.language)
  if (value?.feel !== undefined) return value.feel
  reader.leave(child)
  if (value !== undefined)
    ctx.report('otherExpression', { ...owner, detail: value.other.text.trim() })
  return undefined
}

export function writeFeel(
  { builder, local, fixed }: FeelPlace & { readonly builder: Builder },
  feel: string | undefined,
  ctx: Writing,
): void {
  if (feel === undefined) return
  builder.withdraw(bpmn(local))
  const child = builder.child(bpmn(local))
  if (fixed?.test(feel) === true) writeFixed(child, feel)
  else writeExpression(child, { feel }, ctx.language)
}

/** `builder` is that of the expression's element and holds what was kept of it. */
export function writeExpression(
  builder: Builder,
  value: ReadExpression,
  defaultLanguage: string,
): void {
  const kept = builder.kept()
  const before =
    kept.text === undefined
      ? undefined
      : meaningOf({ text: kept.text, language: kept.attributes['language'] }, defaultLanguage)
  if (before !== undefined && isSame(before, value)) return
  const { text, language } = canonical(value, defaultLanguage)
  builder.text(text)
  builder.set('language', language)
  if (language !== undefined) builder.set(xsiType, formalExpression)
}

const xsiType = name('xsi', 'type')
const formalExpression = 'bpmn:tFormalExpression'

function rawOf(reader: Reader): Written {
  const { text = '', attributes = {} } = reader.xml
  return { text, language: attributes['language'] }
}

/** Truth is the same in every language. */
function meaningOf(written: Written, defaultLanguage: string): ReadExpression | undefined {
  const text = written.text.trim()
  return /^(true|false)$/.test(text) ? { feel: text } : interpret(written, defaultLanguage)
}

/** What a text means in the language it names, or in that of the file. */
export function interpret(
  { text, language }: Written,
  defaultLanguage: string,
): ReadExpression | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const spoken = language ?? defaultLanguage
  // Camunda 8 marks FEEL by a leading "=" and names no language.
  const isMarked = trimmed.startsWith('=') && (language === undefined || isFeel(language))
  if (isMarked && trimmed.length > 1) return { feel: trimmed.slice(1).trim() }
  if (isFeel(spoken)) return { feel: text }
  const feel = vendorFeel({ language: spoken, text })
  return feel === undefined ? { other: { language: spoken, text } } : { feel }
}

function canonical(value: ReadExpression, defaultLanguage: string): Written {
  if (value.feel !== undefined) {
    return { text: value.feel, language: isFeel(defaultLanguage) ? undefined : feelLanguage }
  }
  const { language, text } = value.other
  return { text, language: language === defaultLanguage ? undefined : language }
}

/** Only formal expressions name a language. */
function typeOf(value: ReadExpression, defaultLanguage: string): string | undefined {
  return canonical(value, defaultLanguage).language === undefined ? undefined : formalExpression
}

export function isSame(a: ReadExpression, b: ReadExpression): boolean {
  return (
    a.feel === b.feel && a.other?.text === b.other?.text && a.other?.language === b.other?.language
  )
}
