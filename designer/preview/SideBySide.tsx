import { useState, type ReactNode } from 'react'
import { previewTexts } from '#shared/text/preview.ts'
import { Segments } from '../ui/Segments.tsx'
import { useTexts } from '../ui/language.ts'
import './preview.css'

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
      <section className="besideLook" aria-label={text.look}>
        {preview}
      </section>
    </div>
  )
}
