import { compile } from '../feel/compile.ts'
import type { Letter } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import { valueAt } from '../model/path.ts'
import { missingIn } from './languages.ts'
import { rowOf, withItem, type Row } from './row.ts'
import { fill, type Filled, type TemplateContext } from './template.ts'

type Block = Letter['blocks'][number]

/** A letter with its text filled in, before it is typeset: the same for PDF and web page. */
export interface ComposedLetter {
  readonly kind: Letter['kind']
  readonly language: Language
  readonly title: string
  readonly addressee: readonly string[]
  readonly subject: string
  readonly salutation: string
  readonly blocks: readonly ComposedBlock[]
  /** Not empty when an expression failed: such a letter must not be sent. Never holds a value. */
  readonly problems: readonly string[]
}

export interface ComposedBlock {
  readonly id: string
  readonly block: Block['block']
  readonly heading?: string
  readonly paragraphs: readonly string[]
  /** Label and amount. */
  readonly rows?: readonly Row[]
}

/** In the language asked for when the whole letter has it, else in German: one letter, one language. */
export function composeLetter(letter: Letter, context: TemplateContext): ComposedLetter {
  const language = missingIn(letter, context.language).length === 0 ? context.language : 'de'
  const composing = new Composing({ ...context, language })
  return {
    kind: letter.kind,
    language,
    title: composing.text(letter.title),
    addressee: linesOf(composing.text(letter.addressee)),
    subject: composing.text(letter.subject),
    salutation: composing.text(letter.salutation),
    blocks: letter.blocks.flatMap((block) => composing.block(block)),
    problems: composing.problems,
  }
}

class Composing {
  readonly problems: string[] = []
  readonly context: TemplateContext

  constructor(context: TemplateContext) {
    this.context = context
  }

  text(text: Localised, context = this.context): string {
    const filled: Filled = fill(inLanguage(text, context.language), context)
    this.problems.push(...filled.problems)
    return filled.text
  }

  block({ id, block, heading, text, each, when, deadline }: Block): readonly ComposedBlock[] {
    if (when !== undefined && this.value(when) !== true) return []
    const head = { id, block, ...(heading === undefined ? {} : { heading: this.text(heading) }) }
    const derivation = deadline === undefined ? [] : [this.derivation(deadline)]
    if (each === undefined) {
      return [{ ...head, paragraphs: [...paragraphsOf(this.text(text)), ...derivation] }]
    }
    const rows = this.rows(each, text)
    return rows.length === 0 ? [] : [{ ...head, paragraphs: [], rows }]
  }

  private value(text: string): Json {
    const { scope, data, environment } = this.context
    const { value, diagnostics } = compile(text, { kind: 'expression', scope }).evaluate(
      data,
      environment,
    )
    if (value === undefined)
      this.problems.push(`${text}: ${diagnostics.map(({ message }) => message.de).join(' ')}`)
    return value ?? null
  }

  private derivation(deadline: string): string {
    const { data, language } = this.context
    const written = valueAt(data, `derivations.${deadline}.${language}`)
    if (typeof written === 'string') return written
    this.problems.push(`derivations.${deadline}`)
    return ''
  }

  private rows(each: string, text: Localised): readonly Row[] {
    const items = this.value(each)
    if (!Array.isArray(items)) return []
    return items.map((item: Json) => rowOf(this.text(text, withItem(item, each, this.context))))
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
