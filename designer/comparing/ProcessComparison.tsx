import { useMemo, useState } from 'react'
import type { Difference } from '#shared/comparing/difference.ts'
import { drawnTogether, type Marks } from '#shared/comparing/drawing.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { drawnAt, sheetsOf, usedAt } from './sheets.ts'

interface ComparisonProps {
  readonly before: Definition
  readonly after: Definition
  readonly marks: Marks
  /** The change in view. */
  readonly change: Difference | undefined
  readonly onPick: (place: string) => void
}

/** A process drawn once, with what came, changed, moved and went; the others and closed parts by choice. */
export function ProcessComparison({ before, after, marks, change, onPick }: ComparisonProps) {
  const text = useTexts(comparingTexts)
  const { read } = useSaid()
  const drawn = useMemo(() => drawnTogether(before, after, marks), [before, after, marks])
  const sheets = useMemo(() => sheetsOf(drawn, marks), [drawn, marks])
  const at = useMemo(
    () => change && (drawnAt(drawn, change) ?? usedAt(drawn, change)),
    [drawn, change],
  )
  const [chosen, setChosen] = useState<{ readonly id: string; readonly change: unknown }>()
  const own = chosen !== undefined && chosen.change === change ? chosen.id : undefined
  const sheet =
    sheets.find(({ id }) => id === own) ??
    sheets.find(({ process, inside }) => process === at?.process && inside === at.inside) ??
    sheets.find(({ count }) => count > 0) ??
    sheets[0]
  if (sheet === undefined) return null
  const { process, inside } = sheet
  return (
    <div className="compared">
      {sheets.length > 1 && (
        <div className="sheets">
          <Choice
            label={text.sheet}
            value={sheet.id}
            options={sheets.map(({ id, title, count }) => ({
              id,
              label: text.sheetWith(read(title), count),
            }))}
            onChange={(id) => setChosen({ id, change })}
          />
        </div>
      )}
      <div className="picture">
        <ProcessDrawing
          key={sheet.id}
          definition={drawn}
          process={process}
          inside={inside}
          focus={at?.element}
          changes={marks[process] ?? none}
          onPick={(element) => onPick(pointerTo('processes', process, 'elements', element))}
        />
      </div>
    </div>
  )
}

const none = { elements: {}, flows: {} }
