import { useDeferredValue, useId, useState } from 'react'
import type { LanguageOptions } from '#shared/feel/language/completions.ts'
import type { Schema } from '#shared/model/schema.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { useFollowing } from '../ui/useFollowing.ts'
import { ExpressionDialog } from './ExpressionDialog.tsx'
import { ExpressionInput } from './ExpressionInput.tsx'
import { LiveValue } from './LiveValue.tsx'
import { Problems } from './Problems.tsx'
import { expressionSupport, templateSupport, type Support } from './support.ts'
import './expressions.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  /** Handed on when the person leaves the field or presses Enter: one undo step per entry. */
  readonly onCommit: (value: string) => void
  /** More than one: the field grows with its text, and the large editor is offered. */
  readonly lines?: number
  readonly hideLabel?: boolean
}

/** An expression with colours, suggestions, findings and their fixes, and its value in the sample case. */
export function ExpressionField({
  kind,
  scope,
  target,
  ...props
}: FieldProps & LanguageOptions & { readonly target?: Schema | undefined }) {
  const language = { kind, scope }
  const support = expressionSupport(language, target)
  return <SupportedField {...props} {...{ support, language }} />
}

/** A text with expressions in {{ }}, which have the same support. */
export function TemplateField({ scope, ...props }: FieldProps & Pick<LanguageOptions, 'scope'>) {
  return <SupportedField {...props} support={templateSupport(scope)} />
}

function SupportedField({
  label,
  value,
  onCommit,
  lines = 1,
  hideLabel = false,
  support,
  language,
}: FieldProps & {
  readonly support: Support
  /** Of what is one expression: it has a value, and may be edited at large. */
  readonly language?: LanguageOptions
}) {
  const id = useId()
  const [text, setText] = useFollowing(value)
  const [isEditing, setEditing] = useState(false)
  const checked = useDeferredValue(text)
  const found = support.diagnostics(checked)
  // Who is still writing knows that the end is missing.
  const diagnostics = isEditing ? found.filter(({ code }) => code !== 'incomplete') : found
  const commit = (next: string): void => {
    setText(next)
    if (next !== value) onCommit(next)
  }
  const problems = `${id}-problems`
  return (
    <div className="expr" onFocus={() => setEditing(true)} onBlur={() => setEditing(false)}>
      <div className="exprHead">
        {hideLabel ? undefined : <label htmlFor={id}>{label}</label>}
        {lines > 1 && language !== undefined ? (
          <InLarge {...{ label, text, language }} onApply={commit} />
        ) : undefined}
      </div>
      <ExpressionInput
        {...{ id, label, lines, support, diagnostics, text }}
        describedBy={problems}
        onType={setText}
        onCommit={commit}
        onRevert={() => setText(value)}
      />
      <Problems
        id={problems}
        {...{ label, diagnostics }}
        onFix={({ from, to, insert }) => commit(text.slice(0, from) + insert + text.slice(to))}
      />
      {isEditing && language !== undefined ? (
        <LiveValue text={checked} language={language} />
      ) : undefined}
    </div>
  )
}

function InLarge({
  label,
  text,
  language,
  onApply,
}: {
  readonly label: string
  readonly text: string
  readonly language: LanguageOptions
  readonly onApply: (text: string) => void
}) {
  const say = useTexts(expressionTexts)
  const [isOpen, setOpen] = useState(false)
  const apply = (next: string): void => {
    setOpen(false)
    onApply(next)
  }
  return (
    <>
      <Button size="s" kind="quiet" onPress={() => setOpen(true)}>
        {say.large}
      </Button>
      {isOpen ? (
        <ExpressionDialog
          {...{ label, text, language }}
          onApply={apply}
          onClose={() => setOpen(false)}
        />
      ) : undefined}
    </>
  )
}
