import { useMemo, useRef } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import type { Overlay } from '../canvas/toFlow.ts'
import { useSession, workAt } from '../designer/sessionStore.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Line } from './Line.tsx'
import { rowsIn, useOutline } from './outlineStore.ts'
import { useFocusGoingAlong, useLines } from './useLines.ts'

export interface OutlineProps {
  readonly definition: Definition
  readonly findings: NonNullable<Overlay['findings']>
}

const height = 26

/** The way to every step without the drawing, with all that the drawing can do. */
export function OutlineTree({ definition, findings }: OutlineProps) {
  const process = useSession((state) => state.process)
  const language = useLanguage((state) => state.language)
  const folded = useOutline((state) => state.folded)
  const filter = useOutline((state) => state.filter)
  const chosen = useOutline((state) => state.active)
  const text = useTexts(drawingTexts)
  const scroll = useRef<HTMLDivElement>(null)
  const content = definition.processes[process]
  const rows = useMemo(
    () => rowsIn({ definition, process }, { folded, filter }),
    // oxlint-disable-next-line react/exhaustive-deps -- names are looked for in the language on the screen
    [definition, process, folded, filter, language],
  )
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === chosen),
  )
  const lines = useLines({ scroll, count: rows.length, height, active })
  useFocusGoingAlong(scroll, rows[active]?.key)
  if (content === undefined) return null
  return (
    <div className="outline" ref={scroll} onFocus={() => workAt('outline')}>
      <div
        className="lines"
        role="treegrid"
        aria-multiselectable
        aria-label={text.outlineOf(inLanguage(content.title, language))}
        aria-rowcount={rows.length}
        style={{ height: lines.getTotalSize() }}
      >
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Line
              key={row.key}
              {...{ definition, process: content, row, start }}
              isActive={index === active}
              finding={row.kind === 'step' ? findings[row.id] : undefined}
            />
          )
        })}
      </div>
    </div>
  )
}
