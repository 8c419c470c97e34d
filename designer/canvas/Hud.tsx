import { Panel, useReactFlow, useStore, useViewport } from '@xyflow/react'
import type { ReactNode } from 'react'
import { drawingTexts } from '#shared/text/drawing.ts'
import { boundsOf, type Geometry } from '../editing/geometry.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'

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

/** A picture only: the outline is the way for screen readers. */
function Overview({
  geometry,
  selected,
}: {
  readonly geometry: Geometry
  readonly selected: readonly string[]
}) {
  const { x, y, zoom } = useViewport()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  const all = boundsOf([...Object.values(geometry.elements), ...Object.values(geometry.lanes)])
  const box = `${all.x - 12} ${all.y - 12} ${all.width + 24} ${all.height + 24}`
  return (
    <svg className="mini" viewBox={box} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {Object.entries(geometry.lanes).map(([id, lane]) => (
        <rect key={id} className="mlane" {...lane} />
      ))}
      {Object.entries(geometry.elements).map(([id, element]) => (
        <rect key={id} className={selected.includes(id) ? 'msel' : 'mel'} {...element} />
      ))}
      <rect className="mview" {...view} />
    </svg>
  )
}
