import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import { partsOf } from '../letters/template.ts'
import type { Subject } from '../lint/subject.ts'
import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { schemaAt, type Schema } from '../model/schema.ts'
import { conditionOf } from '../phrases/conditionOf.ts'
import { conditionSentence } from '../phrases/conditionSentence.ts'
import { phraseOf } from '../phrases/phraseOf.ts'
import { sentenceOf, spoken } from '../phrases/sentenceOf.ts'
import { documentationTexts, type DocumentationTexts } from '../text/documentation.ts'
import { mappingEditorTexts } from '../text/mappingEditor.ts'
import { mappingTexts } from '../text/mappings.ts'

/** Says what a definition holds, in one language and without formulas. */
export interface Teller {
  readonly subject: Subject
  readonly language: Language
  readonly say: DocumentationTexts
  readonly read: (text: Localised | undefined) => string
  /** What a value is called, and what it belongs to: "Name (Halterin oder Halter)". */
  readonly label: (path: string, scope: Scope) => string | undefined
  readonly value: (expression: string, scope: Scope) => string
  readonly condition: (expression: string, scope: Scope) => string
  /** "{{ dog.breed }}" → "[Rasse]" */
  readonly template: (text: Localised | undefined, scope: Scope) => string
}

export function tellerOf(subject: Subject, language: Language): Teller {
  const say = documentationTexts[language]
  const read = (text: Localised | undefined) =>
    text === undefined ? '' : inLanguage(text, language)
  const label = (path: string, scope: Scope) => labelOf(path, scope, { subject, language })
  const readBy = (expression: string, scope: Scope): string => {
    const paths = compile(expression, { kind: 'expression', scope }).reads
    const names = [...new Set(paths.flatMap((path) => label(path, scope) ?? []))]
    return names.length === 0 ? say.calculated : say.calculatedFrom(names.join(', '))
  }
  const value = (expression: string, scope: Scope): string => {
    const phrase = phraseOf(expression, scope)
    return phrase === undefined
      ? readBy(expression, scope)
      : spoken(sentenceOf(phrase, language, (path) => label(path, scope)))
  }
  const condition = (expression: string, scope: Scope): string => {
    const known = conditionOf(expression, scope)
    if (known === undefined) return readBy(expression, scope)
    const schema = (path: string) => schemaAt(scope.schema, path, scope.types)
    return conditionSentence(known, language, { schema, label: (path) => label(path, scope) })
  }
  const template = (text: Localised | undefined, scope: Scope): string =>
    partsOf(read(text))
      .map((part) => (part.isExpression ? `[${value(part.text.trim(), scope)}]` : part.text))
      .join('')
  return { subject, language, say, read, label, value, condition, template }
}

interface Known {
  readonly subject: Subject
  readonly language: Language
}

function labelOf(path: string, scope: Scope, { subject, language }: Known): string | undefined {
  const fixed = fixedNames(path, { subject, language })
  if (fixed !== undefined) return fixed
  const own = schemaAt(scope.schema, path, scope.types)?.label
  if (own === undefined)
    return path.startsWith('result.') ? mappingTexts[language].fromStep : undefined
  const [first = ''] = path.split('.')
  const holder = schemaAt(subject.scope.schema, first, scope.types)?.label
  const [name, group] = [own, holder].map((one) => one && inLanguage(one, language))
  return first === path || group === undefined || group === name ? name : `${name} (${group})`
}

/** Of what no field holds. */
function fixedNames(
  path: string,
  { subject: { definition }, language }: Known,
): string | undefined {
  const [own, editor] = [mappingTexts[language], mappingEditorTexts[language]]
  const named: Readonly<Record<string, string>> = {
    'identity.personId': own.applicantId,
    'identity.name': own.applicantName,
    'case.number': own.caseNumber,
    result: own.wholeResult,
    item: editor.wholeItem,
  }
  if (Object.hasOwn(named, path)) return named[path]
  const [kind, id] = path.split('.')
  const deadline = referred(definition.deadlines, id)
  const decision = referred(definition.decisions, id)
  if (kind === 'reasons' && decision) return editor.decided(inLanguage(decision.title, language))
  if (deadline === undefined) return undefined
  const title = inLanguage(deadline.title, language)
  if (kind === 'deadlines') return title
  return kind === 'derivations' ? editor.computed(title) : undefined
}

/** The scope of a block or row that repeats for each entry of a list. */
export function eachScope(list: string | undefined, scope: Scope): Scope {
  if (list === undefined) return scope
  const items: Schema | undefined = compile(list, { kind: 'expression', scope }).schema?.items
  return withNames(scope, { item: items ?? {} })
}
