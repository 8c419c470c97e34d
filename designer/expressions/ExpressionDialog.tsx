import { lazy, Suspense, useState, type ComponentProps } from 'react'
import type { LanguageOptions } from '#shared/feel/language/completions.ts'
import { diagnosticsOf } from '#shared/feel/language/diagnostics.ts'
import type { Definition } from '#shared/model/definition.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSample } from '../simulation/useSample.ts'
import { useScenario } from '../simulation/useScenario.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { LiveValue } from './LiveValue.tsx'
import { Problems } from './Problems.tsx'

const ExpressionEditor = lazy(async () => {
  const { ExpressionEditor } = await import('./ExpressionEditor.tsx')
  return { default: ExpressionEditor }
})

/** The large editor, loaded when it is asked for. */
export function ExpressionDialog({
  label,
  text,
  language,
  onApply,
  onClose,
}: {
  readonly label: string
  readonly text: string
  readonly language: LanguageOptions
  readonly onApply: (text: string) => void
  readonly onClose: () => void
}) {
  const say = useTexts(expressionTexts)
  const [typed, setTyped] = useState(text)
  const diagnostics = typed === '' ? [] : diagnosticsOf(typed, language)
  return (
    <Dialog
      title={say.largeTitle(label)}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button kind="primary" onPress={() => onApply(typed)}>
            {say.apply}
          </Button>
        </>
      }
    >
      <div className="exprLarge">
        <Suspense fallback={<p role="status">{say.loading}</p>}>
          <InSample {...{ label, language }} text={typed} onType={setTyped} />
        </Suspense>
      </div>
      <Problems
        id="expr-large-problems"
        label={label}
        diagnostics={diagnostics}
        onFix={({ from, to, insert }) => setTyped(typed.slice(0, from) + insert + typed.slice(to))}
      />
      <LiveValue text={typed} language={language} />
    </Dialog>
  )
}

type EditorProps = ComponentProps<typeof ExpressionEditor>

/** With the sample case, where there is a draft that has one. */
function InSample(props: EditorProps) {
  const definition = useDocument(({ opened }) => opened?.definition)
  return definition === undefined ? (
    <ExpressionEditor {...props} />
  ) : (
    <OfDraft {...{ ...props, definition }} />
  )
}

function OfDraft({
  definition,
  language,
  ...props
}: EditorProps & { readonly definition: Definition }) {
  const live = useSample(definition, useScenario(definition))
  return (
    <ExpressionEditor {...props} language={live === undefined ? language : { ...language, live }} />
  )
}
