import { lazy, Suspense, useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { writeJson } from '#shared/model/jsonText.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import './comparing.css'

const DiffEditor = lazy(async () => {
  const { DiffEditor: loaded } = await import('../monaco/DiffEditor.tsx')
  return { default: loaded }
})

interface Side {
  readonly definition: Definition | undefined
  /** What people call this state. */
  readonly name: string
}

/** The two definitions in their canonical order, so that only what differs differs. */
export function DefinitionDiff({ before, after }: { readonly before: Side; readonly after: Side }) {
  const texts = useTexts(reviewTexts)
  const { loading } = useTexts(workplaceTexts)
  const [layout, setLayout] = useState<string>('sideBySide')
  const original = useMemo(() => pretty(before.definition), [before.definition])
  const modified = useMemo(() => pretty(after.definition), [after.definition])
  return (
    <section className="code" aria-label={texts.definitionPanel}>
      <div className="ph">
        <h2>{texts.definition}</h2>
        <span className="muted">{before.name}</span>
        <Icon name="right" size="s" />
        <span className="muted">{after.name}</span>
        <span className="grow" />
        <Segments
          label={texts.layout}
          value={layout}
          options={[
            { id: 'sideBySide', label: texts.sideBySide },
            { id: 'inline', label: texts.inline },
          ]}
          onChange={setLayout}
        />
      </div>
      <div className="diff">
        <Suspense fallback={<p className="fw-loading">{loading}</p>}>
          <DiffEditor
            {...{ original, modified }}
            sideBySide={layout === 'sideBySide'}
            labels={{ original: before.name, modified: after.name }}
          />
        </Suspense>
      </div>
    </section>
  )
}

/** What counts comes first, where things stand in the drawing last. */
function pretty(definition: Definition | undefined): string {
  if (definition === undefined) return ''
  const { layout, scenarios, ...meaning } = definition
  const ordered = [meaning, { scenarios, layout }].map((part) => JSON.parse(canonicalForm(part)))
  return writeJson(Object.assign({}, ...ordered), 2)
}
