import { lazy, memo, Suspense, useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { Palette } from '../canvas/Palette.tsx'
import type { Overlay } from '../canvas/toFlow.ts'
import { FindingsDock } from '../lint/FindingsDock.tsx'
import { CounterBar } from '../maturity/CounterBar.tsx'
import { Outline } from '../outline/Outline.tsx'
import { Properties } from '../properties/Properties.tsx'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { useSession, workAt } from './sessionStore.ts'

const DefinitionEditor = lazy(async () => {
  const { DefinitionEditor } = await import('../monaco/DefinitionEditor.tsx')
  return { default: DefinitionEditor }
})

interface FlowViewProps {
  readonly definition: Definition
  /** Undefined until the checker has answered. */
  readonly findings: readonly Finding[] | undefined
  readonly pins: NonNullable<Overlay['findings']>
}

/** Outline and palette, drawing, findings and what is selected. */
export function FlowView({ definition, findings, pins }: FlowViewProps) {
  const technical = useSession((state) => state.technical)
  const drawing = useTexts(drawingTexts)
  const language = useLanguage((state) => state.language)
  return (
    <div className={technical ? 'work technical' : 'work'}>
      <Left definition={definition} pins={pins} />
      <CounterBar definition={definition} findings={findings} />
      <main className="cvs" aria-label={drawing.canvas} id="inhalt" tabIndex={-1}>
        <h1 className="sr">{inLanguage(definition.title, language)}</h1>
        <Canvas definition={definition} findings={pins} />
      </main>
      <FindingsDock definition={definition} findings={findings} />
      <Right definition={definition} technical={technical} />
    </div>
  )
}

function Left({ definition, pins }: Pick<FlowViewProps, 'definition' | 'pins'>) {
  const text = useTexts(drawingTexts)
  const [drawer, setDrawer] = useState<'outline' | 'palette'>()
  const toggle = (which: 'outline' | 'palette') => (): void =>
    setDrawer(drawer === which ? undefined : which)
  return (
    <aside className="panel sideLeft" aria-label={`${text.outline}, ${text.palette}`}>
      <div className="rail">
        <IconButton
          icon="flow"
          label={text.outline}
          pressed={drawer === 'outline'}
          onPress={toggle('outline')}
        />
        <IconButton
          icon="plus"
          label={text.palette}
          pressed={drawer === 'palette'}
          onPress={toggle('palette')}
        />
      </div>
      <div className={drawer === 'outline' ? 'drawer open' : 'drawer'}>
        <Outline definition={definition} findings={pins} />
      </div>
      <div
        className={drawer === 'palette' ? 'drawer open' : 'drawer'}
        onFocus={() => workAt('drawing')}
      >
        <Palette />
      </div>
    </aside>
  )
}

const Right = memo(function Right({
  definition,
  technical,
}: {
  readonly definition: Definition
  readonly technical: boolean
}) {
  const text = useTexts(designerTexts)
  const [shown, setShown] = useState<'properties' | 'definition'>('definition')
  const source = technical && shown === 'definition'
  return (
    <aside className="panel sideRight" aria-label={source ? text.definition : text.properties}>
      {technical ? (
        <div className="ph">
          <Segments
            label={text.technicalView}
            value={shown}
            options={[
              { id: 'definition', label: text.definition },
              { id: 'properties', label: text.properties },
            ]}
            onChange={(id) => setShown(id === 'properties' ? 'properties' : 'definition')}
          />
        </div>
      ) : undefined}
      {source ? (
        <Suspense fallback={<p className="empty">{text.loading}</p>}>
          <DefinitionEditor definition={definition} />
        </Suspense>
      ) : (
        <Properties definition={definition} />
      )}
    </aside>
  )
})
