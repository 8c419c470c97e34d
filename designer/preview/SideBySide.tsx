import { useState, type ReactNode } from 'react'
import { previewTexts } from '#shared/text/preview.ts'
import { Segments } from '../ui/Segments.tsx'
import { useTexts } from '../ui/language.ts'
import { useMedia } from '../ui/useMedia.ts'
import './preview.css'

/** As in the style sheet: what is not shown does no work. */
const oneAtATime = '(max-width: 1240px)'

/** What is written beside what comes of it; where there is no room for both, one at a time. */
export function SideBySide({
  children,
  preview,
}: {
  readonly children: ReactNode
  readonly preview: ReactNode
}) {
  const text = useTexts(previewTexts)
  const [shown, setShown] = useState('write')
  const isOne = useMedia(oneAtATime)
  return (
    <div className="beside" data-shown={shown}>
      <div className="besideChoice">
        <Segments
          label={text.shown}
          value={shown}
          options={[
            { id: 'write', label: text.write },
            { id: 'look', label: text.look },
          ]}
          onChange={setShown}
        />
      </div>
      <div className="besideWrite">{children}</div>
      {isOne && shown === 'write' ? undefined : (
        <section className="besideLook" aria-label={text.look}>
          {preview}
        </section>
      )}
    </div>
  )
}
