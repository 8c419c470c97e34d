import { Panel, useReactFlow, useViewport } from '@xyflow/react'
import type { ReactNode } from 'react'
import { drawingTexts } from '#shared/text/drawing.ts'
import type { Geometry } from '../editing/geometry.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { Overview } from './Overview.tsx'

/** Overview, zoom and legend in the corners of a drawing. */
export function Hud({
  geometry,
  selected = [],
  small = false,
  children,
}: {
  readonly geometry: Geometry
  readonly selected?: readonly string[]
  readonly small?: boolean
  /** Further buttons beside those of the zoom. */
  readonly children?: ReactNode
}) {
  const text = useTexts(drawingTexts)
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const { zoom } = useViewport()
  return (
    <>
      <Panel position="bottom-left" className="hud">
        {small ? undefined : <Overview geometry={geometry} selected={selected} />}
        <div className="zoom" role="group" aria-label={text.zoomGroup}>
          <IconButton label={text.zoomOut} icon="minus" onPress={() => void zoomOut()} />
          <span className="num">{Math.round(zoom * 100)} %</span>
          <IconButton label={text.zoomIn} icon="plus" onPress={() => void zoomIn()} />
          <span className="vr" />
          <IconButton
            label={text.fit}
            icon="fit"
            onPress={() => void fitView({ padding: 0.06, maxZoom: 1 })}
          />
          {children}
        </div>
      </Panel>
      {small ? undefined : (
        <Panel position="bottom-right" className="actors">
          <span>
            <i className="b" />
            {text.legend.citizen}
          </span>
          <span>
            <i className="a" />
            {text.legend.auto}
          </span>
          <span>
            <i className="c" />
            {text.legend.clerk}
          </span>
        </Panel>
      )}
    </>
  )
}
