import { otherExpressionSchema } from '../model/expression.ts'
import { interpret, isFeel, isSame, type ReadExpression } from './expressions.ts'
import type { Field } from './field.ts'
import { bpmn } from './names.ts'
import type { Reader } from './reader.ts'
import type { Writing } from './reading.ts'
import type { Builder } from './builder.ts'

const format = 'scriptFormat'

export const scriptField: Field = {
  read: (reader, ctx) => readScript(reader, ctx.language)?.feel,
  write: (value, { builder, ctx }) => {
    if (typeof value === 'string') writeScript({ feel: value }, builder, ctx)
  },
}

export const otherScriptField: Field = {
  read: (reader, ctx, owner) => {
    const other = readScript(reader, ctx.language)?.other
    if (other !== undefined) ctx.report('otherScript', { ...owner, detail: other.language })
    return other
  },
  write: (value, { builder, ctx }) => {
    if (value !== undefined)
      writeScript({ other: otherExpressionSchema.parse(value) }, builder, ctx)
  },
}

/** What stands in the file is kept where we would write it differently, so that it goes out as it came in. */
function readScript(reader: Reader, defaultLanguage: string): ReadExpression | undefined {
  const child = reader.child('script')
  const { text = '' } = child?.xml ?? {}
  const language = reader.xml.attributes?.[format]
  const value = interpret({ text, language }, defaultLanguage)
  if (child === undefined) return undefined
  if (value === undefined) {
    reader.leave(child)
    return undefined
  }
  if (value.feel === text || value.other !== undefined) child.text()
  reader.take({ name: format, read: (given) => given, write: () => formatOf(value) })
  return value
}

function writeScript(value: ReadExpression, builder: Builder, { language }: Writing): void {
  builder.withdraw(bpmn('script'))
  const child = builder.child(bpmn('script'))
  const keptFormat = builder.kept().attributes[format]
  const keptText = child.kept().text
  const text = keptText ?? value.feel ?? value.other?.text ?? ''
  const before = interpret({ text, language: keptFormat }, language)
  if (before !== undefined && isSame(before, value) && (keptText ?? keptFormat) !== undefined) {
    child.text(text)
    return
  }
  child.text(value.feel ?? value.other?.text)
  builder.set(format, formatOf(value))
}

function formatOf(value: ReadExpression): string | undefined {
  if (value.feel !== undefined) return 'feel'
  return value.other.language === '' ? undefined : value.other.language
}

/**
 * Global script tasks have their script in a child by the schema of BPMN, in an attribute by its metamodel; it stays
 * where it was. So does one in another language than FEEL.
 */
export const globalScriptField: Field = {
  read: (reader, ctx, owner) => {
    const child = reader.child('script')
    const { script, scriptLanguage: language } = reader.xml.attributes ?? {}
    const value = interpret({ text: script ?? child?.xml.text ?? '', language }, ctx.language)
    if (value?.other !== undefined)
      ctx.report('otherScript', { ...owner, detail: value.other.language })
    if (value?.feel === undefined) {
      if (child !== undefined) reader.leave(child)
      return undefined
    }
    if (value.feel === script) reader.attribute('script')
    reader.take({ name: 'scriptLanguage', read: (given) => given, write: () => 'feel' })
    return value.feel
  },
  write: (value, { builder, ctx }) => {
    if (typeof value !== 'string') return
    const { script, scriptLanguage: language } = builder.kept().attributes
    const isChild = builder.holds(bpmn('script'))
    builder.withdraw(bpmn('script'))
    const child = isChild ? builder.child(bpmn('script')) : undefined
    const text = child === undefined ? script : child.kept().text
    if (text !== undefined && interpret({ text, language }, ctx.language)?.feel === value) return
    if (child === undefined) builder.set('script', value)
    else child.text(value)
    if (!isFeel(language ?? '')) builder.set('scriptLanguage', 'feel')
  },
}
