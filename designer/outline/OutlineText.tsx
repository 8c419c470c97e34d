import { useMemo, useRef, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { tellingOf } from '#shared/outline/telling.ts'
import { outlineTexts } from '#shared/text/outline.ts'
import { select, useSession, workAt } from '../designer/sessionStore.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Told } from './Told.tsx'
import { useFocusGoingAlong, useLines } from './useLines.ts'

const height = 48

/** The flow in words; each sentence chooses its step, and can do what the step can. */
export function OutlineText({ definition }: { readonly definition: Definition }) {
  const process = useSession((state) => state.process)
  const chosen = useSession((state) => state.elements[0])
  const language = useLanguage((state) => state.language)
  const text = useTexts(outlineTexts)
  const scroll = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const sentences = useMemo(
    () => tellingOf(definition, { process, language }),
    [definition, process, language],
  )
  const isHere = chosen === undefined || sentences[at]?.step === chosen
  const active = Math.max(0, isHere ? at : sentences.findIndex(({ step }) => step === chosen))
  const lines = useLines({ scroll, count: sentences.length, height, active })
  useFocusGoingAlong(scroll, `${active}`)
  const title = inLanguage(definition.processes[process]?.title ?? definition.title, language)
  const go = (index: number): void => {
    const sentence = sentences[index]
    if (sentence === undefined) return
    setAt(index)
    select([sentence.step])
  }
  return (
    <div className="outline telling" ref={scroll} onFocus={() => workAt('outline')}>
      <div
        className="lines"
        role="listbox"
        aria-multiselectable
        aria-label={text.textOf(title)}
        style={{ height: lines.getTotalSize() }}
      >
        {lines.getVirtualItems().map(({ index, start }) => {
          const sentence = sentences[index]
          return sentence === undefined ? null : (
            <Told
              key={index}
              measure={lines.measureElement}
              {...{ definition, process, sentence, index, start, go }}
              of={sentences.length}
              isActive={index === active}
            />
          )
        })}
      </div>
    </div>
  )
}
