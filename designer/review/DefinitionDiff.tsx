import { lazy, Suspense, useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { writeJson } from '#shared/model/jsonText.ts'

const DiffEditor = lazy(async () => {
  const { DiffEditor: loaded } = await import('../monaco/DiffEditor.tsx')
  return { default: loaded }
})

/** The two definitions in their canonical order, so that only what differs differs. */
export function DefinitionDiff({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(reviewTexts)
  const { loading } = useTexts(workplaceTexts)
  const { released, definition, version } = submission
  const [layout, setLayout] = useState<string>('sideBySide')
  const before = useMemo(() => (released === null ? '' : pretty(released)), [released])
  const after = useMemo(() => pretty(definition), [definition])
  return (
    <section className="code" aria-label={texts.definitionPanel}>
      <div className="ph">
        <h2>{texts.definition}</h2>
        <span className="muted">
          {released === null ? texts.nothing : texts.version(version - 1)}
        </span>
        <Icon name="right" size="s" />
        <span className="muted">{texts.version(version)}</span>
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
            original={before}
            modified={after}
            sideBySide={layout === 'sideBySide'}
            labels={{
              original: released === null ? texts.nothing : texts.version(version - 1),
              modified: texts.version(version),
            }}
          />
        </Suspense>
      </div>
    </section>
  )
}

/** What counts comes first, where things stand in the drawing last. */
function pretty({ layout, scenarios, ...meaning }: Definition): string {
  const ordered = [meaning, { scenarios, layout }].map((part) => JSON.parse(canonicalForm(part)))
  return writeJson(Object.assign({}, ...ordered), 2)
}
