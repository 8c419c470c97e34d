import { useMemo, useState } from 'react'
import type { Difference } from '#shared/comparing/difference.ts'
import { drawnTogether, type Marks } from '#shared/comparing/drawing.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { namesIn, pointerTo } from '#shared/model/pointer.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { changeText } from '#shared/text/review.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { drawnAt, sheetsOf, usedAt } from './sheets.ts'

interface ComparisonProps {
  readonly before: Definition
  readonly after: Definition
  readonly marks: Marks
  readonly differences: readonly Difference[]
  /** The change in view. */
  readonly change: Difference | undefined
  readonly onPick: (place: string) => void
}

/** A process drawn once, with what came, changed, moved and went; the others and closed parts by choice. */
export function ProcessComparison(props: ComparisonProps) {
  const { before, after, marks, change, onPick } = props
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
  const changes = useMarked(props, sheet?.process)
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
          changes={changes}
          onPick={(element) => onPick(pointerTo('processes', process, 'elements', element))}
        />
      </div>
    </div>
  )
}

/** The marks of a process, with what they mean in words. */
function useMarked({ marks, differences }: ComparisonProps, process: string | undefined) {
  const { language } = useSaid()
  return useMemo(
    () => ({
      ...(marks[process ?? ''] ?? none),
      said: saidOf(differences, { process, language }),
    }),
    [marks, differences, process, language],
  )
}

/** By step: what changed of it, and how. */
function saidOf(
  differences: readonly Difference[],
  shown: { readonly process: string | undefined; readonly language: Language },
): Readonly<Record<string, string>> {
  const said = differences.flatMap((one) => {
    const [part, process, kind, id = ''] = namesIn(one.at[0])
    if (part !== 'processes' || process !== shown.process || kind !== 'elements') return []
    const { what, particulars } = changeText(one, shown.language)
    return [[id, particulars === '' ? what : `${what}: ${particulars}`] as const]
  })
  return Object.fromEntries(said)
}

const none = { elements: {}, flows: {} }
