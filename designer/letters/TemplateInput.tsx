import { useMemo, useState } from 'react'
import type { Scope } from '#shared/feel/scope.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { ComposeButton } from '../expressions/ComposeButton.tsx'
import { TemplateField } from '../expressions/ExpressionField.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { vocabularyOf, type Known } from './vocabulary.ts'
import { fromWords, toWords, withInserted, type Vocabulary, type Worded } from './words.ts'

interface TemplateProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly lines?: number
  readonly hint?: boolean
  /** The list whose entries the text is about, one by one. */
  readonly each?: string | undefined
}

/** Text with values in it: by name for the department, as a formula in the technical view. */
export function TemplateInput(props: TemplateProps) {
  const { label, value, onCommit, lines = 1, hint = false, each } = props
  const { letters: text } = useTexts(contentTexts)
  const technical = useSession((state) => state.technical)
  const known = useVocabulary(each)
  if (!technical) return <WordedInput {...props} {...known} />
  return (
    <div>
      <TemplateField {...{ label, value, onCommit, lines }} scope={known.scope} />
      {hint ? <p className="hint">{text.templateHint}</p> : undefined}
    </div>
  )
}

function WordedInput(props: TemplateProps & ReturnType<typeof useVocabulary>) {
  const {
    label,
    value,
    onCommit,
    lines = 1,
    hint = false,
    each,
    vocabulary,
    scope,
    composable,
  } = props
  const { letters: text } = useTexts(contentTexts)
  const worded = toWords(value, vocabulary)
  const [left, setLeft] = useState<Left>()
  const commit = (typed: string): void => {
    const back = fromWords(typed, worded, vocabulary)
    if ('template' in back) onCommit(back.template)
  }
  const problem = (typed: string): string | undefined => {
    const back = fromWords(typed, worded, vocabulary)
    return 'unknown' in back ? text.unknownName(back.unknown) : undefined
  }
  const insert = (expression: string): void => {
    const end = { text: worded.text, caret: worded.text.length, worded }
    const at = left !== undefined && says(left, value, vocabulary) ? left : end
    const next = withInserted(at.text, { expression, caret: at.caret }, { ...at, vocabulary })
    if (next !== undefined) onCommit(next)
    setLeft(undefined)
  }
  return (
    <>
      <TextInput
        {...{ label, lines, problem, ...(hint ? { hint: text.textHint } : {}) }}
        value={worded.text}
        onCommit={commit}
        onLeave={(typed, caret) => setLeft({ text: typed, caret, worded })}
      />
      {hint ? (
        <ComposeButton
          fields={composable}
          {...{ scope, each }}
          isDisabled={left !== undefined && problem(left.text) !== undefined}
          onCompose={insert}
        />
      ) : undefined}
    </>
  )
}

/** The text as the person left it, in the words of then: formulas are numbered anew with each change. */
interface Left {
  readonly text: string
  readonly caret: number
  readonly worded: Worded
}

/** Not when the text was changed since, by undo or by somebody else. */
function says({ text, worded }: Left, template: string, vocabulary: Vocabulary): boolean {
  const back = fromWords(text, worded, vocabulary)
  return 'template' in back && back.template === template
}

const nothing: Scope = { schema: {}, types: {} }

function useVocabulary(each: string | undefined): Known {
  const { letters: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const definition = useDocument(({ opened }) => opened?.definition)
  return useMemo(() => {
    if (definition !== undefined) return vocabularyOf(definition, language, each)
    const vocabulary = { fields: [], language, computed: text.computed }
    return { scope: nothing, vocabulary, composable: [] }
  }, [definition, each, language, text])
}
